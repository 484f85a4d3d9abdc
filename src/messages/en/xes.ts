/** Words for the faults of XES and gzip files and of logs too large to hold, and for the oddities of XES logs. */
export const xesMessages: Readonly<Record<string, string>> = {
  'xes/empty': 'The file is empty. Give an event log in XES.',
  'xes/no-log': 'The file ends before a <log> element begins. Give an event log in XES.',
  'xes/not-xml': 'This is not XML. Give an event log in XES, or name the format that the file has.',
  'xes/html':
    'This is a web page, not an event log. Perhaps a page to log in or to accept terms was saved: download the file again.',
  'xes/zip': 'This is a ZIP archive. Unpack it and give the .xes file inside.',
  'xes/not-xes': 'The outermost element is <{element}>, but an XES log starts with <log>. Give an event log in XES.',
  'xes/truncated': 'The file ends inside <{open}>. It was cut short: copy or download it again.',
  'xes/content-after-end': 'Something follows the end of the log. Remove it, or split the file where one log ends.',
  'xes/doctype': 'The file has a DOCTYPE, which could define entities or load other files. XES needs none: remove it.',
  'xes/invalid-utf8':
    'Byte {byte} is not valid UTF-8 here. Declare the encoding that the file has, or convert it to UTF-8.',
  'xes/unknown-encoding': 'The encoding "{encoding}" is not known. Convert the file to UTF-8.',
  'xes/wrong-encoding':
    'The bytes are not {encoding}, though the file says so. Correct the declaration, or convert the file to UTF-8.',
  'xes/unknown-entity':
    'There is no entity {text}. Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#233; are known; a plain & is written as &amp;.',
  'xes/bad-character': '{text} is a character that XML does not allow. Remove it.',
  'xes/bad-name': 'A name is expected here. Correct the tag; a plain < is written as &lt;.',
  'xes/bad-tag-end': 'The tag should end here with >. Correct the tag.',
  'xes/bad-space': 'A space is missing before this attribute. Add it.',
  'xes/bad-equals': 'An attribute needs = and a value. Correct the tag.',
  'xes/bad-quote': 'The value of an attribute must stand in quotes. Add them.',
  'xes/bad-less-than': 'A < stands inside a value. A quote before it may be missing; a plain < is written as &lt;.',
  'xes/bad-twice': 'The tag has this attribute twice. Remove one.',
  'xes/bad-declaration': 'This declaration is not known. Only comments <!-- --> and CDATA may start with <!.',
  'xes/wrong-end': '</{element}> ends an element, but <{open}> is the one that is open. Correct the end tags.',
  'xes/end-without-start': '</{element}> ends an element that was never opened. Remove it.',
  'xes/too-deep': 'Elements are nested more than {limit} deep. Raise the limit if this is meant.',
  'xes/name-too-long':
    'The name of an attribute is longer than {limit} characters, with the attributes around it. A quote may be missing.',
  'xes/markup-too-long':
    'A tag, comment or text is longer than {limit} bytes. A quote or the end of a comment may be missing; raise the limit if this is meant.',
  'gzip/truncated': 'The compressed file ends too early. It was cut short: copy or download it again.',
  'gzip/damaged': 'The compressed file is damaged and cannot be unpacked further. Copy or download it again.',
  'gzip/too-large':
    'Unpacked, the file is larger than the limit of {limit} bytes, or suspiciously large for what it was. Raise the limit if you trust it.',
  'log/columns-too-large':
    'The columns of this log would take more than {limit} MB, far more than its source. It has very many attributes that few events use: leave some out.',
  'log/too-many-columns':
    'The log has more than {limit} different attributes ("{column}" is one too many). Data may stand where names should; raise the limit if this is meant.',
  'log/too-many-rows': 'The log has more than {limit} rows. Split it.',
  'log/dictionary-too-large':
    'The different texts of one column take more than {limit} MB. Leave the column out or split the log.',
  'oddity/log-attributes': '{count} {count:attribute|attributes} of the log itself {count:was|were} skipped.',
  'oddity/nested-log-attributes':
    '{count} {count:attribute|attributes} inside attributes of the log itself {count:was|were} skipped.',
  'oddity/nested-attributes':
    '{count} {count:attribute|attributes} {count:stands|stand} inside others; {count:it is a column|they are columns} named parent/child (first: {example}).',
  'oddity/list-item-as-text':
    '{count} {count:item|items} of lists {count:is no text|are no texts}; {count:its text was|their texts were} kept.',
  'oddity/duplicate-attribute':
    '{count} {count:time|times} an attribute came twice in one place; the last value counts (first: {example}).',
  'oddity/case-in-several-places':
    '{count} {count:case|cases} {count:stands|stand} in several places of the source; {count:its|their} events were put together in source order.',
  'oddity/case-id-missing':
    '{count} {count:case|cases} {count:has|have} no id; {count:one|ids} such as {example} {count:was|were} made up.',
  'oddity/event-outside-case':
    '{count} {count:event|events} {count:stands|stand} outside any case and {count:was|were} skipped.',
  'oddity/unknown-element':
    '{count} {count:element|elements} {count:is|are} not known to XES and {count:was|were} skipped (first: {example}).',
  'oddity/text-ignored':
    '{count} {count:piece|pieces} of text {count:stands|stand} between elements and {count:was|were} ignored.',
  'oddity/key-missing': '{count} {count:attribute|attributes} {count:has|have} no key and {count:was|were} skipped.',
  'oddity/value-missing':
    '{count} {count:attribute|attributes} {count:has|have} no value and {count:was|were} skipped (first: {example}).',
  'oddity/time-unparseable':
    '{count} {count:value|values} should be times and {count:is|are} not; {count:it was|they were} kept as text (first: {example}).',
  'oddity/time-coarser-than-day':
    '{count} {count:time|times} {count:says|say} no day and {count:counts|count} as missing; {count:it was|they were} kept as text (first: {example}).',
  'oddity/number-unparseable':
    '{count} {count:value|values} should be numbers and {count:is|are} not; {count:it was|they were} kept as text (first: {example}).',
  'oddity/integer-unparseable':
    '{count} {count:value|values} should be whole numbers and {count:is|are} not; {count:it was|they were} kept as text (first: {example}).',
  'oddity/integer-too-large':
    '{count} whole {count:number|numbers} {count:is|are} beyond 2^53 and {count:was|were} kept as text (first: {example}).',
  'oddity/boolean-unparseable':
    '{count} {count:value|values} should be true or false and {count:is|are} not; {count:it was|they were} kept as text (first: {example}).',
  'oddity/activity-missing': '{count} {count:event|events} {count:has|have} no activity.',
  'oddity/time-missing': '{count} {count:event|events} {count:has|have} no time.',
  'oddity/resource-missing': '{count} {count:event|events} {count:has|have} no resource, though others have one.',
};
