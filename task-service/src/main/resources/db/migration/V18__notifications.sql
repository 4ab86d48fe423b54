-- What was told to whom, and whether it was read and mailed.
create table notification (
    id text primary key,
    recipient_kind text not null check (recipient_kind in ('PERSON', 'DEPARTMENT', 'REGION')),
    recipient text not null,
    topic text not null,
    title text not null,
    body text not null,
    about_kind text not null,
    about_id text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    read_by text,
    mail text not null check (mail in ('NONE', 'QUEUED', 'SENT', 'FAILED')),
    mail_attempts integer not null default 0,
    mail_not_before timestamptz,
    version bigint not null
);
create index notification_inbox on notification (recipient_kind, recipient, id);
create index notification_unread on notification (recipient_kind, recipient, id) where read_at is null;
create index notification_mail on notification (recipient_kind, recipient, id) where mail = 'QUEUED';

-- How each recipient wants to be told by mail: at once or once a day, and never in the quiet hours.
create table notification_preference (
    recipient_kind text not null check (recipient_kind in ('PERSON', 'DEPARTMENT', 'REGION')),
    recipient text not null,
    email text not null,
    digest_at time,
    quiet_from time,
    quiet_to time,
    version bigint not null,
    primary key (recipient_kind, recipient),
    check ((quiet_from is null) = (quiet_to is null))
);

-- Calendars that an application reads by a secret address; only the secret's hash is kept.
create table calendar_feed (
    id text primary key,
    token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    name text not null,
    owner text not null,
    department_code text,
    school_code text,
    region_path text not null,
    oversees boolean not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    version bigint not null
);
create index calendar_feed_owner on calendar_feed (owner, id);
