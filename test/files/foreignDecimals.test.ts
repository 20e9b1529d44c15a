import { describe, expect, it } from 'vitest';
import { amountIn, amountWritten } from '../../src/domain/roster/amountCell';
import { guessMapping } from '../../src/domain/roster/guessMapping';
import { readRoster } from '../../src/domain/roster/readRoster';
import { asked, minutes, readCsv, told } from '../kit/readCsv';

/** Amounts under one header, a text a row. */
const amounts = (header: string, ...texts: string[]) =>
  readCsv(
    [
      `Student ID,Student,Service,Provider,${header}`,
      ...texts.map(
        (text, at) =>
          `${1001 + at},"Alder, A${at}",Speech,"Lund, Sara",${text.includes('|') ? text.replace('|', ',') : `"${text}"`}`,
      ),
    ].join('\n'),
  );

describe('what parts the decimals of a column', () => {
  it.each([
    ['Minutes per week', ['37,5', '1.200', '12,00', '300'], [37.5, 1200, 12, 300]],
    ['Minutes per week', ['37.5', '1,200', '12.00', '300'], [37.5, 1200, 12, 300]],
    ['Minutes per week', ['1,200', '300'], [1200, 300]],
    ['Minutes per week', ['1.200,5', '300'], [1200.5, 300]],
    ['Hours per week', ['1,5', '0,750', '2'], [90, 45, 120]],
    ['Hours per week', ['1.250', '2.000'], [75, 120]],
    ['Time', ['1,5 hours per week', '0,5 hours per week'], [90, 30]],
    ['Minutes,Frequency', ['"22,5"|2x/week', '1.080|yearly'], [45, 30]],
  ])('is told by all its cells: %s %j', (header, texts, expected) => {
    const roster = amounts(header, ...texts);
    expect(minutes(roster)).toEqual(expected);
    expect(roster).toMatchObject({ questions: [], findings: [] });
  });

  it('is told by the neighbors where a column shows nothing', () => {
    const roster = readCsv(`
      Student ID,Student,SLP,SLP Min/Wk,OT,OT Min/Wk
      1001,"Alder, Ana","Lund, Sara","22,5","Park, Joon",1.200
      1002,"Birch, Ben","Lund, Sara","30","Park, Joon",60`);
    expect(minutes(roster)).toEqual([22.5, 1200, 30, 60]);
    expect(asked(roster)).toEqual([]);
  });

  it.each([
    ['Minutes per week', ['150', '1.200'], [150, null], '1.200'],
    ['Minutes per year', ['900', '1.800'], [25, null], '1.800'],
    ['Minutes per week', ['37,5', '37.5', '1.200'], [37.5, 37.5, null], '1.200'],
    ['Minutes per week', ['37,5', '1,200'], [37.5, null], '1,200'],
    ['Hours per week', ['1,5', '2.000'], [90, null], '2.000'],
  ])('is asked where nobody can tell, and nothing is guessed: %s %j', (header, texts, expected, example) => {
    const roster = amounts(header, ...texts);
    expect(minutes(roster)).toEqual(expected);
    expect(asked(roster)).toEqual([`decimal-sign: ${header}, E, ${example}`]);
    expect(told(roster, 'unreadable-amount')).toEqual([`E${texts.length + 1} ${example}`]);
  });

  const commas = [
    ['Student ID', 'Service', 'Provider', 'Minutes per week'],
    ['1001', 'Speech', 'Lund, Sara', '37,5'],
    ['1002', 'Speech', 'Lund, Sara', '1.200'],
    ['1003', 'Speech', 'Lund, Sara', '37,5 min'],
  ];

  it('is what a changed amount is written and found again with', () => {
    const guess = guessMapping('Roster', commas);
    const roster = guess && readRoster(commas, guess.mapping);
    if (!guess || !roster || 'missing' in roster) throw new Error('It is a roster.');
    const [first, second, third] = roster.lines;
    if (!first || !second || !third) throw new Error('There are three lines.');
    // A number is the spreadsheet's to show.
    expect(amountWritten(first, 'amount', 52.5, guess.mapping)).toBe(52.5);
    expect(amountWritten(third, 'amount', 52.5, guess.mapping)).toBe('52,5 min');
    expect(amountIn(first, 'amount', '52,5', guess.mapping)).toBe(52.5);
    expect(amountIn(second, 'amount', '1.200', guess.mapping)).toBe(1200);
  });

  it('is what the user says it is', () => {
    const grid = [
      ['Student ID', 'Service', 'Provider', 'Minutes per week'],
      ['1001', 'Speech', 'Lund, Sara', '150'],
      ['1002', 'Speech', 'Lund, Sara', '1.200'],
    ];
    const guess = guessMapping('Roster', grid);
    const read = (decimalSign: 'point' | 'comma') => {
      const roster = guess && readRoster(grid, { ...guess.mapping, decimalSign });
      if (!roster || 'missing' in roster) throw new Error('It is a roster.');
      return roster.lines.map((line) => line.minutes);
    };
    expect(read('comma')).toEqual([150, 1200]);
    expect(read('point')).toEqual([150, 1.2]);
  });
});
