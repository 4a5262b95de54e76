-- What the program itself must keep secret, such as the tokens of workspaces; sealed where people are.
create table secret (
  name text primary key,
  value ${blob} not null
)${by_key};
