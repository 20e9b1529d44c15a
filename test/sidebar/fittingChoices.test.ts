import { describe, expect, test } from 'vitest';
import { caseloadReducer, startCaseload } from '../../sidebar/reassign/caseloadState';
import type { CaseloadAction } from '../../sidebar/reassign/caseloadTypes';
import { fittingChoices } from '../../sidebar/reassign/fittingChoices';
import { caseload, line, load, person } from './exampleData';

const headCount = (number: number) => load(number, { method: 'Head count', desirable: 45, maximum: 55 });
const ramos = person('P-1', 'Ramos, Elena', { load: headCount(43) });
const baker = person('P-2', 'Baker, Tom', { load: headCount(30) });
const park = person('P-3', 'Park, Sue', { load: headCount(12), sites: ['Elm'] });
const lind = person('P-4', 'Lindqvist, Mara', { load: headCount(33) });
const ot = person('P-5', 'Baptiste, Lou', { role: 'Occupational therapist', load: headCount(2) });
const director = person('P-6', 'Hale, Dana', { role: '', load: load(null, { lines: 0 }) });
const vacancy = person('vacant', 'Vacant Resource', { role: '', vacancy: true, load: load(null) });
const people = [ot, vacancy, director, park, lind, baker, ramos];
const lines = Array.from({ length: 20 }, (_, i) => line(i + 1, `Student ${i}`));
const setting = { person: 'P-1', onlyProvider: null, amountUnit: 'hours' } as const;

const given = (...actions: CaseloadAction[]) =>
  actions.reduce(
    caseloadReducer,
    startCaseload(
      caseload({
        person: ramos,
        lines,
        receivers: [{ key: 'P-2', minutesPerDay: null, serves: ['2000001'] }],
      }),
      null,
    ),
  );
const offered = (state: ReturnType<typeof given>, some = lines) =>
  fittingChoices(some, state, setting, people).map(({ name, detail, under }) => [name, detail, under ?? '']);
const staged = (count: number, to: string): CaseloadAction[] => [
  { do: 'select', lines: lines.slice(0, count).map(({ key }) => key), on: true },
  { do: 'typeTogether', field: 'effective', text: '11/30/2026' },
  { do: 'typeTogether', field: 'provider', text: to },
  { do: 'apply' },
];

describe('whom lines can go to', () => {
  test('are first those of the role at the site, most room first, then the others with their reason', () => {
    expect(offered(given())).toEqual([
      ['Baker, Tom', '25 left, 30 of 55', 'Resource teacher · Oak'],
      ['Lindqvist, Mara', '22 left, 33 of 55', 'Resource teacher · Oak'],
      ['Ramos, Elena', 'current provider, 43 of 55', ''],
      ['Park, Sue', '43 left, 12 of 55', 'not at Oak · Resource teacher · Elm'],
      ['Baptiste, Lou', '53 left, 2 of 55', 'other role · Occupational therapist · Oak'],
      ['Vacant Resource', '6 lines', 'nobody yet · Oak'],
      ['Hale, Dana', '17 IEPs managed', 'no role in Providers · Oak'],
    ]);
  });
  test('have what is staged counted; a student whom they serve already adds nothing', () => {
    expect(offered(given(...staged(17, 'P-2'))).slice(0, 2)).toEqual([
      ['Lindqvist, Mara', '22 left, 33 of 55', 'Resource teacher · Oak'],
      ['Baker, Tom', '9 left, 46 of 55', 'Resource teacher · Oak'],
    ]);
  });
  test('say how many they would be over', () => {
    const full = { ...baker, load: headCount(52) };
    const choices = fittingChoices(lines, given(...staged(8, 'P-2')), setting, [full]);
    expect(choices.map(({ detail, tone }) => [detail, tone])[0]).toEqual(['4 over, 59 of 55', 'over']);
  });
  test('fit each line by its own service and site', () => {
    const elm = [line(50, 'Elm, Ed', { site: 'Elm' })];
    expect(offered(given(), elm)[0]?.[0]).toBe('Park, Sue');
    const therapy = [line(51, 'Ott, Ola', { service: 'Occupational therapy' })];
    expect(offered(given(), therapy)[0]?.[0]).toBe('Baptiste, Lou');
  });
});
