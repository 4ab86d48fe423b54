-- Letters of responsibility between governments: one for each issuer, signatory and year.
create table responsibility_letter (
    id text primary key,
    issuer text not null,
    signatory text not null,
    year integer not null,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    status text not null check (status in ('PENDING', 'SIGNED', 'ASSESSED')),
    signed_on date,
    result text,
    region_path text not null,
    version bigint not null,
    unique (issuer, signatory, year),
    check ((status = 'PENDING') = (sha256 is null)),
    check ((sha256 is null) = (signed_on is null)),
    check ((status = 'ASSESSED') = (result is not null))
);
create index responsibility_letter_region on responsibility_letter (region_path text_pattern_ops, id);
