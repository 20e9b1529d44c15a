import { expect, test } from 'vitest';
import { run } from '../play/played';
import { CSV, read } from './readCommand';

const UNUSABLE: readonly [string, string | Uint8Array, string[], RegExp][] = [
  ['empty.csv', '', [], /^empty\.csv is empty\.$/],
  ['blank.csv', '\n , \n', [], /^blank\.csv is empty\.$/],
  ['bytes.csv', Uint8Array.of(1, 0, 2, 0, 200), [], /^bytes\.csv is no \.csv text/],
  ['empty.xlsx', '', [], /^empty\.xlsx is empty\.$/],
  ['text.xlsx', CSV, [], /^text\.xlsx is a text file/],
  ['broken.xlsx', 'PK\x03\x04 and no more', [], /^broken\.xlsx is damaged/],
  [
    'locked.xlsx',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    [],
    /password/,
  ],
  ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), [], /old Excel file/],
  ['roster.pdf', '%PDF', [], /is neither an \.xlsx nor a \.csv file\.$/],
  ['roster.xls', 'x', [], /neither an \.xlsx nor a \.csv file: open it and save it as \.xlsx\.$/],
  ['roster.gsheet', '{"doc_id":"x"}', [], /is only a link to a Google Sheet: download it there/],
  ['sheets.json', '{}', [], /^sheets\.json holds no list of sheets/],
  ['text.json', 'x', [], /^text\.json is no JSON\.$/],
  ['roster.csv', CSV, ['--sheet', 'Roster'], /has no sheet “Roster”\. It has “roster”\.$/],
  ['roster.csv', CSV, ['--map', 'grade=ZZ'], /^“roster” has no column ZZ with a header\.$/],
];
test.each(UNUSABLE)('%s can’t be used: 1 and one sentence', async (name, content, words, sentence) => {
  const { code, printed, told } = await read({ [name]: content }, '--json', ...words);
  expect({ code, printed }).toEqual({ code: 1, printed: [] });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(sentence);
});

test('a file that is not there, and a folder: 1 and one sentence', async () => {
  expect(await run('read', 'nowhere.csv')).toMatchObject({
    code: 1,
    told: ['There is no file nowhere.csv.'],
  });
  expect(await run('read', 'src.csv/..')).toMatchObject({ code: 1 });
});
