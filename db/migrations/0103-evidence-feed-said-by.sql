-- Who said how far a feed goes; of what was said before, only the trail knows.
alter table evidence.feed_said add by_person uuid;
alter table evidence.feed_said add foreign key (authority_id, by_person) references access.person;
create index feed_said_by_person on evidence.feed_said (authority_id, by_person);
