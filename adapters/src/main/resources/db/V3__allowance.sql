-- How often a model was asked on a day (since 1970, UTC), for a person and, under no name, for all.
create table allowance (
  person text not null,
  day integer not null,
  taken integer not null,
  primary key (person, day)
)${by_key};
