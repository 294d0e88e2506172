/** Opening files that are no maps yet: the preview, the report on many files, and why one can't be read. */
export const importing = {
  title: 'Open “{file}”',
  splitting: 'Several items of a cell are several cards',
  maps: { one: '{count} map', other: '{count} maps' },
  target: 'Goes to',
  newMap: 'A new map',
  openMap: 'This map',
  make: { one: 'Make the map', other: 'Make {count} maps' },
  add: 'Add to this map',
  parts: 'Tables and diagrams',
  take: 'Take “{name}”',
  show: 'Look at “{name}”',
  diagram: 'diagram',
  become: 'What is chosen becomes',
  together: 'One map',
  each: 'One map each',
  tableColumns: 'Columns of the table',
  tableRows: 'Rows of the table',
  nameless: 'Without a name ({number})',
  moreTracks: { one: 'Show one more', other: 'Show {count} more' },
  use: 'Use of “{name}”',
  useStage: 'Stages',
  useStep: 'Steps',
  usePersona: 'Personas',
  useScore: 'Emotion scores',
  useNothing: 'Leave out',
  lane: 'A lane',
  scale: 'Scale of “{name}”',
  scaleWords: 'Words, stars and smileys',
  scale2: 'Numbers −2 to +2',
  scale5: 'Numbers −5 to +5',
  scale10: 'Numbers −10 to +10',
  scaleStars: 'Numbers 1 to 5',
  scaleSeven: 'Numbers 1 to 7',
  scaleOneToTen: 'Numbers 1 to 10',
  scaleTen: 'Numbers 0 to 10',
  scalePercent: 'Percent',
  hidden: 'Hidden in the file, so left out: {parts}',
  hiddenSheets: { one: 'the sheet {names}', other: '{count} sheets ({names})' },
  hiddenRows: { one: '{count} row', other: '{count} rows' },
  hiddenColumns: { one: '{count} column', other: '{count} columns' },
  remarks: 'Please look at this',
  remarkScale: {
    one: '“{name}”: {example} lies beyond its scale and counts as the end of it.',
    other:
      '“{name}”: {count} numbers lie beyond its scale and count as the ends of it, {example} among them.',
  },
  remarkQuote: 'A quotation mark in line {line} is never closed and was read like a letter.',
  remarkScore: 'Line {line}: the score of “{name}” is no number (“{found}”), so nothing is felt there.',
  remarkLeft: {
    one: 'Another table was left out: {names}',
    other: '{count} other tables were left out: {names}',
  },
  working: 'Working it out',
  taking: 'Taking files in',
  reading: 'Reading',
  stop: 'Stop',
  stopped: { one: '{count} file had no turn.', other: '{count} files had no turn.' },
  became: 'What became maps',
  allTaken: 'All files are maps now',
  'nothing-there': 'There is no file in this folder that Jejak could open.',
  empty: '“{file}” is empty.',
  binary: '“{file}” is not a text file, so it can’t be a Jejak map.',
  'too-large': '“{file}” is too large to be a map: more than {limit} million characters.',
  'too-deep': '“{file}” is nested too deeply to be a map (line {line}, column {column}).',
  truncated: '“{file}” is cut off at line {line}, column {column}. Copy it again from where it came from.',
  'not-json':
    '“{file}” can’t be read from line {line}, column {column} on. It is no Jejak map, or it is damaged.',
  'not-a-map': '“{file}” was not made by Jejak.',
  'newer-version':
    '“{file}” was made by a newer version of Jejak (format {version}; this one reads up to {supported}). Update Jejak to open it; the file was not changed.',
  damaged: '“{file}” is a Jejak file, but nothing in it can be read. Try an older copy of it.',
  'unknown-format':
    '“{file}” is of no kind that Jejak can read. Jejak files, tables (CSV, TSV, XLSX, Markdown), Mermaid journeys, and exported PNG, SVG and PDF work.',
  'old-workbook': '“{file}” is a workbook of the old kind. Save it as .xlsx or CSV and open that.',
  'damaged-workbook':
    '“{file}” is damaged, or no Excel workbook. Open it in a spreadsheet program and save it anew.',
  'large-workbook':
    '“{file}” has a part of more than {limit} million bytes. Divide it, or save the sheet that you need as CSV.',
  'no-map-inside':
    '“{file}” carries no editable map. Files in {format} can be opened when Jejak has exported them with the map inside.',
  'no-table':
    '“{file}” holds no table and no Mermaid journey. A table needs a row of headers and at least two columns.',
  'no-such-part': '“{file}” has no table “{wanted}”; it has {names}.',
  'too-many-rows':
    '“{file}” has more than {limit} rows: line {line}, column 1 is the first too many. Delete rows that are not needed, or divide the file.',
  'too-many-columns':
    '“{file}” has more than {limit} columns: line {line} goes on behind column {limit}. Delete columns that are not needed.',
  'too-many-cells':
    '“{file}” has more than {limit} cells by line {line}, column 1. Delete what is not needed, or divide the file.',
  'long-cell':
    '“{file}” has a cell of more than {limit} characters at line {line}, column {column}. Shorten it, or look for a quotation mark that is never closed.',
  'long-text': '“{file}” is longer than {limit} million characters. Divide it into several files.',
  'diagram-not-a-journey':
    '“{file}” is no Mermaid journey: line {line}, column 1 reads “{found}”. Begin it with a line that says “journey”.',
  'diagram-task-without-score':
    '“{file}” has a task without a score at line {line}, column 1: “{found}”. Write it as “Task: 3: Who”.',
  'diagram-unexpected':
    '“{file}” can’t be read at line {line}, column 1: “{found}”. Names of sections and tasks can hold no colon, # or semicolon.',
} as const
