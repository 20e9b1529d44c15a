import { describe, expect, it } from 'vitest';
import { namesAround, namesInCell } from '../../../src/domain/people/namesInCell';

describe('the people whom a cell names', () => {
  it.each([
    ['Ramos, Elena; Cho, Ben', ['Ramos, Elena', 'Cho, Ben']],
    ['Ramos, Elena;', ['Ramos, Elena;']],
    ['Ramos, Elena\nCho, Ben', ['Ramos, Elena', 'Cho, Ben']],
    ['Elena Ramos & Ben Cho', ['Elena Ramos', 'Ben Cho']],
    ['Elena Ramos and Ben Cho', ['Elena Ramos', 'Ben Cho']],
    ['Ramos/Cho', ['Ramos', 'Cho']],
    ['Smith/Jones', ['Smith', 'Jones']],
    ['Ramos, Elena / Cho, Ben', ['Ramos, Elena', 'Cho, Ben']],
    ['Vacant/Ramos', ['Vacant', 'Ramos']],
    ['Elena Ramos, Ben Cho', ['Elena Ramos', 'Ben Cho']],
    ['Elena Ramos, Ben Cho, Dele Okafor', ['Elena Ramos', 'Ben Cho', 'Dele Okafor']],
    ['Ramos, Elena, Cho, Ben', ['Ramos, Elena', 'Cho, Ben']],
    ['Ms. Ramos, Mr. Cho', ['Ms. Ramos', 'Mr. Cho']],
    ['eramos@d.org, bcho@d.org', ['eramos@d.org', 'bcho@d.org']],
    ['Ramos, Elena (SLP); Cho, Ben (OT)', ['Ramos, Elena (SLP)', 'Cho, Ben (OT)']],
    ['Ramos, Elena, CCC-SLP & Cho, Ben', ['Ramos, Elena, CCC-SLP', 'Cho, Ben']],
  ])('"%s" are several', (text, names) => {
    expect(namesInCell(text)).toEqual(names);
  });

  it.each([
    'Ramos, Elena',
    'Ramos/Rm 12',
    'Smith-Jones, Ann',
    'De la Cruz, Maria Elena',
    'Van Dyke, Mary Ann',
    'Ramos, Elena, CCC-SLP',
    'Elena Ramos, M.S., CCC-SLP',
    'Elena Ramos M.A. CCC/SLP',
    'Cho, Ben, OTR/L',
    'Elena Ramos / SLP',
    'Diaz, Robert, Jr.',
    'Ramos,\nElena',
    'Ramos, Elena\nSLP',
    'Ramos, Elena; Elena Ramos',
    'Vacant SLP - Oak/Pine',
    'Vacant, SLP',
    'Speech/Language',
    'Anderson, Andy',
    'Brand, Wanda',
    'N/A',
    '',
    '3/4',
  ])('"%s" is one', (text) => {
    expect(namesInCell(text)).toEqual([text]);
  });

  it('are told by how the others are written', () => {
    const lastFirst = namesAround(['Ramos, Elena', 'Cho, Ben', 'Garcia Lopez, Maria Elena']);
    expect(namesInCell('Garcia Lopez, Maria Elena', lastFirst)).toEqual(['Garcia Lopez, Maria Elena']);
    expect(namesInCell('Elena Ramos, Ben Cho', lastFirst)).toEqual(['Elena Ramos', 'Ben Cho']);
    const lone = namesAround(['Ramos', 'Cho', 'Lee']);
    expect(namesInCell('Ramos, Cho', lone)).toEqual(['Ramos', 'Cho']);
    expect(namesInCell('Ramos, Elena', lone)).toEqual(['Ramos, Elena']);
  });
});
