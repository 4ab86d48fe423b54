-- Cards: warnings, talks, bans and cases against a region, school, department or person, with what they freeze and until when.
create table card (
    id text primary key,
    kind text not null,
    subject text not null,
    region_code text not null,
    region_path text not null,
    issued_on date not null,
    trigger text,
    reason text not null,
    targets text[] not null,
    freezes text[] not null,
    frozen_until date,
    closed_on date,
    issued_by text not null,
    version bigint not null
);
create index card_subject on card (subject, issued_on);
create index card_region on card (region_path text_pattern_ops, id);

-- Nominations for an award, from the nomination to the approval within its quota.
create table award (
    id text primary key,
    scheme text not null,
    year integer not null,
    nominee text not null,
    region_code text not null,
    region_path text not null,
    reason text not null,
    status text not null check (status in ('NOMINATED', 'REVIEWED', 'PUBLICISED', 'APPROVED', 'REJECTED')),
    publicised_on date,
    nominated_by text not null,
    approved_by text,
    version bigint not null
);
create unique index award_nominee on award (scheme, year, nominee) where status <> 'REJECTED';
create index award_region on award (region_path text_pattern_ops, id);
