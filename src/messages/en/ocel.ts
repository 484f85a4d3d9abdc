/** Words for the faults and oddities of object-centric logs and of SQLite files. */
export const ocelMessages: Readonly<Record<string, string>> = {
  'ocel/choose-type':
    'An object-centric log has no cases of its own. Say which objects are the cases with `--object-type`. The types, with their objects: {types}.',
  'ocel/no-such-type': 'There is no object type "{type}". The types, with their objects: {types}.',
  'ocel/type-without-objects':
    'The object type "{type}" is declared, but there is no object of it. The types, with their objects: {types}.',
  'ocel/no-log':
    'This is no object-centric log: it has no events and objects as OCEL 2.0 writes them. Give an OCEL 2.0 file in JSON, XML or SQLite.',
  'ocel/version-1': 'This is OCEL 1.0. Convert it to OCEL 2.0.',
  'ocel/not-an-object':
    'The file is JSON, but no object with events and objects. Give an OCEL 2.0 file; one event a line is read as .jsonl.',
  'ocel/not-json': 'The file is no JSON from here on ("{found}"). It may be cut off; export it anew.',
  'ocel/not-utf8': 'The file is not UTF-8, as JSON must be. Export it anew.',
  'ocel/bad-shape': 'In {where}, {expected} is expected. Correct the file, or export it anew.',
  'ocel/too-large':
    'The file is larger than {limit} bytes, which cannot be held at once. Give OCEL in XML, or a part of the log.',
  'sqlite/damaged': 'The database is damaged at page {page}. Export it anew.',
  'sqlite/too-many-tables': 'The database has more than {limit} tables. Give an OCEL 2.0 log.',
  'sqlite/unfinished':
    'The database has changes that are not written into it yet ({beside}). Close the program that writes it, and try again.',
  'sqlite/no-table':
    'The database has no table {table} that can be read (views and virtual tables are not). Export it anew as OCEL 2.0.',
  'sqlite/no-column': 'The table {table} has no column {column}. Export the log anew as OCEL 2.0.',
  'oddity/ocel-dangling-event-object':
    '{count} {count:link|links} of events {count:points|point} to objects that the file does not have (first: {example}); the ids are kept in the column ocel:(not in the log).',
  'oddity/ocel-dangling-object-object':
    '{count} {count:link|links} between objects {count:points|point} to objects that the file does not have (first: {example}); the ids are kept in the column ocel:(not in the log).',
  'oddity/ocel-type-unused':
    '{count} declared {count:type|types} {count:has|have} no event or object (first: {example}).',
  'oddity/ocel-duplicate-object':
    '{count} {count:object|objects} {count:has|have} the id of another and {count:was|were} left out (first: {example}).',
  'oddity/ocel-event-in-several-cases':
    '{count} {count:event|events} {count:names|name} several objects of the chosen type, and {count:stands|stand} in the case of each.',
  'oddity/ocel-event-without-case':
    '{count} {count:event|events} {count:names|name} no object of the chosen type, and {count:is|are} in no case.',
  'oddity/ocel-attribute-changes':
    '{count} {count:time|times} an attribute of an object changed ({example}): the case has the latest value, and each event the value of its time under ocel:case:….',
  'oddity/ocel-initial-state':
    '{count} {count:value|values} of objects {count:is|are} dated to 1 January 1970 ({example}): no date, but how OCEL says "from the start".',
  'oddity/ocel-times-without-offset':
    '{count} {count:time|times} {count:has|have} no offset and {count:is|are} read as local time. OCEL in SQLite writes local time, in JSON mostly UTC, so that one log in both can differ by the offset, as the example of the specification does by one hour.',
};
