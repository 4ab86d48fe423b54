-- Keys that sign the internal tokens; the private half is sealed with the server-side secret. The newest whose time has come signs.
create table signing_key (
    kid text primary key,
    public_key bytea not null,
    private_key bytea not null,
    created_at timestamptz not null,
    signs_from timestamptz not null
);

-- A keyed hash of a constant: tells a replica with another server-side secret that it does not belong here.
create table server_secret (
    one boolean primary key default true check (one),
    fingerprint bytea not null
);
