-- A row is found, and its place among the others, by its code first: stage and subject are the same for very many.
alter table evaluation_row drop constraint evaluation_row_pkey, add primary key (series, code, stage, subject, since);

-- A school's county is asked for by every evaluation.
alter table known_school add county text collate "C" not null generated always as (
    coalesce(nullif(split_part(region_path, '/', 4), ''), nullif(split_part(region_path, '/', 3), ''), split_part(region_path, '/', 2))) stored;

-- The hash of a county is that of the hashes of its rows in the order of these; what stands is hashed anew, so that it goes on with what comes.
update evaluation_county c set hash = coalesce((
    select encode(sha256(string_agg(r.digest, ''::bytea order by r.digest)), 'hex')
    from (select sha256(record_send(row(r.stage, r.subject, r.code, r.measured, r.numerators, r.denominators, r.verdicts, r.floors, r.reasons))) as digest
        from evaluation_row r where r.series = c.series and r.county = c.county and r.until = 2147483647) r), c.hash)
where c.until = 2147483647;
