-- What differs between SQLite and PostgreSQL is filled in: ${blob}, ${identity}, ${by_key}.
-- A person is platform:workspace:user; instants are nanoseconds since 1970 (UTC), days are since 1970.

create table person (
  person text primary key,
  platform text not null,
  revision bigint not null,
  session ${blob} not null,
  schema integer not null,
  content text not null,
  follow_up_at bigint,
  home_platform text not null,
  home_place text not null,
  home_route text not null,
  zone text not null,
  locale text not null,
  last_contact bigint not null,
  last_day integer not null
);
create index person_follow_up on person (follow_up_at) where follow_up_at is not null;
-- Of the day, which does not change with every turn.
create index person_last_day on person (last_day);

-- The keys under which a person's words are sealed, where they are: without its row they cannot be read.
create table person_key (
  person text primary key,
  wrapped ${blob} not null
)${by_key};

create table event (
  id text primary key,
  at bigint not null
)${by_key};
create index event_at on event (at);

create table outbox (
  ord ${identity},
  id text not null,
  person text not null,
  platform text not null,
  place text not null,
  route text not null,
  reply ${blob} not null,
  attempt integer not null,
  open boolean not null,
  perhaps_sent boolean not null,
  free_at bigint not null,
  created bigint not null
);
create index outbox_place on outbox (platform, place, ord);
create index outbox_person on outbox (person);

create table dead_letter (
  ord bigint primary key,
  id text not null,
  person text not null,
  platform text not null,
  place text not null,
  route text not null,
  reply ${blob} not null,
  attempt integer not null,
  created bigint not null,
  buried bigint not null,
  reason text not null
);
create index dead_letter_person on dead_letter (person);

-- That somebody was forgotten, without who or what.
create table receipt (
  id text not null,
  at bigint not null
);

-- What the database tells about itself.
create table meta (
  name text primary key,
  value ${blob} not null
);
