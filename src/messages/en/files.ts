/** Words for folders, several files, standard input and XML. */
export const filesMessages: Readonly<Record<string, string>> = {
  'log/folder-without-logs': 'No file in this folder has the extension of a log. Give the files themselves.',
  'log/stdin-twice': 'Standard input can be read once only. Give - once.',
  'log/stdin-too-large': 'More than {limit} bytes came on standard input. Give the file itself, or raise the limit.',
  'xml/malformed': 'The XML is broken here[, in the part {part}] ({reason}). Correct the file, or export it anew.',
  'xml/doctype':
    'The XML has a document type, which could define texts without end, and is not read. Remove the DOCTYPE.',
  'xml/too-deep': 'Elements are nested deeper than {limit}. Export the file anew.',
  'xml/too-long': 'A text or tag is longer than {limit} characters. Export the file anew.',
  'xml/encoding':
    'The bytes are not of the encoding that the XML declares[, in the part {part}], or the encoding is not known. Save the file as UTF-8.',
  'oddity/case-in-several-files':
    '{count} {count:case|cases} {count:stands|stand} in several files and {count:was|were} brought together (first: {example}).',
  'oddity/case-attribute-differs':
    '{count} {count:time|times} a later file says something else of a case, and holds (first: {example}).',
  'oddity/file-not-read':
    '{count} {count:file|files} of the folder {count:has|have} extensions of no log and {count:was|were} not read (first: {example}).',
};
