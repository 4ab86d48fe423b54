-- What a consumer did for each event it took: nothing keeps it from doing it twice but the inbox.
create table effect (
    subject text not null,
    event_id uuid not null
);
