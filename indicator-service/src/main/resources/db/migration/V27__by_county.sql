-- What was measured and found of a county is looked for by its code, whichever run gave it.
create index evaluation_row_of_county on evaluation_row (series, county);
drop index evaluation_row_county;

alter table finding add county text collate "C" generated always as (
    case subject when 'REGION' then subject_code
        else coalesce(nullif(split_part(region_path, '/', 4), ''), nullif(split_part(region_path, '/', 3), ''), split_part(region_path, '/', 2))
    end) stored;
create index finding_county on finding (framework, year, county);
