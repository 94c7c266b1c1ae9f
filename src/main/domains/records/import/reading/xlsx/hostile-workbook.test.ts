import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../fixtures/read-whole.ts';
import { xlsxFile, xlsxParts } from '../../fixtures/xlsx-file.ts';
import { type ZipPartSource, zipFile } from '../../fixtures/zip-file.ts';
import { ImportFileError } from '../import-file-error.ts';

const source = {
  sheets: [
    {
      name: 'Deals',
      rows: [
        ['Name', 'Amount'],
        ['Acme', 5],
        ['Globex', 6],
      ],
    },
  ],
};
const sound = xlsxFile(source);

function changed(name: string, change: (part: ZipPartSource) => Partial<ZipPartSource>): Buffer {
  return zipFile(xlsxParts(source).map((part) => (part.name === name ? { ...part, ...change(part) } : part)));
}

function withSheet(xml: string): Buffer {
  return changed('xl/worksheets/sheet1.xml', () => ({ content: xml }));
}

async function refusal(content: Buffer): Promise<unknown> {
  return readWhole(content, {}, 'deals.xlsx').then(
    () => 'read',
    (error: unknown) => error,
  );
}

/** The container that Excel wraps around an encrypted workbook, down to its directory. */
function compoundFile(streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 4);
  file.write('d0cf11e0a1b11ae1', 0, 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  streams.forEach((name, index) => {
    file.write(name, 1024 + index * 128, 'utf16le');
  });
  return file;
}

describe('files that are no workbooks', () => {
  test.each<[string, Buffer, string, string]>([
    [
      'a password',
      compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      'password-protected',
      'password',
    ],
    ['an old .xls', compoundFile(['Root Entry', 'Workbook']), 'old-excel', '.xls'],
    ['another old Office file', compoundFile(['Root Entry', 'WordDocument']), 'old-excel', '.doc'],
    ['a cut-off container', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-excel', '.xls'],
    ['a binary workbook', zipFile([{ name: 'xl/workbook.bin', content: 'x' }]), 'not-a-table', '.xlsb'],
    ['an OpenDocument sheet', zipFile([{ name: 'content.xml', content: '<a/>' }]), 'not-a-table', 'OpenDocument'],
    ['a Word document', zipFile([{ name: 'word/document.xml', content: '<a/>' }]), 'not-a-table', 'document'],
    ['a zip of CSVs', zipFile([{ name: 'deals.csv', content: 'a,b' }]), 'not-a-table', 'zip archive'],
    ['an empty zip', zipFile([]), 'not-a-table', 'zip archive'],
    ['an encrypted part', changed('xl/workbook.xml', () => ({ encrypted: true })), 'password-protected', 'password'],
    ['half a file', sound.subarray(0, sound.length / 2), 'broken-workbook', 'damaged'],
    [
      'a missing sheet part',
      zipFile(xlsxParts(source).filter((part) => !part.name.includes('sheet1'))),
      'broken-workbook',
      'missing',
    ],
    [
      'XML that is not closed',
      withSheet('<worksheet><sheetData><row r="1"><c><v>1</v></c>'),
      'broken-workbook',
      'damaged',
    ],
    ['XML that is not XML', withSheet('hello'), 'broken-workbook', 'damaged'],
    [
      'an unknown entity',
      withSheet('<worksheet><sheetData><row><c><v>&boom;</v></c></row></sheetData></worksheet>'),
      'broken-workbook',
      'damaged',
    ],
    [
      'a row beyond the last',
      withSheet('<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>'),
      'broken-workbook',
      '99999999',
    ],
  ])('%s', async (_, content, code, says) => {
    const error = await refusal(content);
    expect(error).toBeInstanceOf(ImportFileError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says), remedy: expect.stringMatching(/\.$/) });
  });
});

describe('files made to do harm', () => {
  const bomb = Buffer.alloc(64 * 2 ** 20, ' ');

  test('a zip bomb is refused before it is unpacked', async () => {
    const content = changed('xl/sharedStrings.xml', () => ({ content: bomb }));
    expect(await refusal(content)).toMatchObject({
      code: 'inflates-too-much',
      message: expect.stringContaining('would unpack to 64 MB from 64 KB'),
    });
  });

  test('a zip bomb that lies about its size is stopped at the size it claims', async () => {
    const content = changed('xl/sharedStrings.xml', () => ({ content: bomb, claimedBytes: 500 }));
    expect(await refusal(content)).toMatchObject({ code: 'broken-workbook' });
  });

  test('a document type with entities is refused', async () => {
    const content = changed('xl/sharedStrings.xml', () => ({
      content:
        '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hosts">]><sst><si><t>&b;&x;</t></si></sst>',
    }));
    expect(await refusal(content)).toMatchObject({ code: 'unsafe-xml' });
  });

  test('endless nesting and endless texts are refused', async () => {
    expect(await refusal(withSheet('<a>'.repeat(1000)))).toMatchObject({ code: 'unsafe-xml' });
    const noise = Array.from({ length: 600_000 }, (_, index) => index.toString(36))
      .join(' ')
      .repeat(2);
    expect(await refusal(withSheet(`<worksheet><v>${noise}</v></worksheet>`))).toMatchObject({ code: 'unsafe-xml' });
  });

  test('thousands of claimed rows and columns cost nothing', async () => {
    const xml =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1" spans="1:16384"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="1048576"><c r="XFD1048576"/><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>';
    const { rows } = await readWhole(withSheet(xml), { headerRow: 1 });
    expect(rows).toEqual([{ number: 1_048_576, cells: ['1'], problems: [] }]);
  });

  test('any single damaged byte gives a table or an ImportFileError', async () => {
    const place = integer({ min: 0, max: sound.length - 1 });
    await assert(
      asyncProperty(place, integer({ min: 1, max: 255 }), async (at, difference) => {
        const content = Buffer.from(sound);
        content[at] = (content[at] ?? 0) ^ difference;
        const outcome = await refusal(content);
        if (outcome !== 'read') expect(outcome).toBeInstanceOf(ImportFileError);
      }),
      { numRuns: 150 },
    );
  });
});
