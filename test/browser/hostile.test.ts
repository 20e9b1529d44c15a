import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { figure, isProof } from '../proof/figures';
import { HOSTILE, inParts, PAYLOADS } from '../proof/hostileStrings';
import { assignment, assignments, found, student } from '../sidebar/assignmentData';
import { caseload, line, opened, people, person } from '../sidebar/exampleData';
import { record } from '../sidebar/recordData';
import { sharedWalk, type Walk } from './sidebarWalk';

/** Long lists are shown a part at a time. */
const parts = inParts(isProof ? HOSTILE : PAYLOADS);
const counted = { shown: 0, scripts: 0, dialogs: 0 };
let walk: Walk;

beforeAll(async () => {
  walk = await sharedWalk();
  walk.page.on('dialog', () => {
    counted.dialogs += 1;
  });
});
beforeEach(() => walk.mishaps.splice(0));
afterAll(() => {
  figure(
    'Hostile text · shown in the sidebar',
    `${counted.shown}, ${counted.scripts} scripts run, ${counted.dialogs} dialogs`,
  );
});

/** Every text stands on the page as that text; nothing of it became an element, a script, a request or a dialog. */
async function expectTexts(texts: readonly string[]): Promise<void> {
  const seen = await walk.page.evaluate(() => ({
    // What is shown, what stands in inputs, and the names that a screen reader reads.
    all: [
      document.body.textContent,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
      ...[...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')),
    ].join('\n'),
    elements: document.querySelectorAll(
      'body :is(img, iframe, object, embed, script:not([type="module"]), base)',
    ).length,
    links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').length,
    hostile: Reflect.get(window, 'hostile'),
  }));
  expect(texts.filter((text) => !seen.all.includes(text.trim()))).toEqual([]);
  counted.shown += texts.length;
  counted.scripts += seen.hostile === undefined ? 0 : 1;
  expect(seen).toMatchObject({ elements: 0, links: 0, hostile: undefined });
  expect(walk.mishaps).toEqual([]);
  expect(counted.dialogs).toBe(0);
}

test.each(parts)(
  'as people, students, services, sites, households and notes of a caseload, part %i',
  async (_, texts) => {
    await walk.reach({
      view: 'reassign',
      replies: {
        open: [opened()],
        people: [
          {
            ...people,
            people: [
              ...people.people,
              ...texts.map((text, i) => person(`H-${i}`, text, { role: text, sites: [text] })),
            ],
          },
        ],
        caseload: [
          caseload({
            lines: texts.map((text, i) =>
              line(i + 1, text, {
                studentId: text,
                service: text,
                site: text,
                household: text,
                notes: [text],
                grade: text,
              }),
            ),
          }),
        ],
      },
      steps: [{ see: 'Ramos, Elena' }],
    });
    await expectTexts(texts);
    await walk.page.getByRole('button', { name: 'Ramos, Elena' }).first().click();
    await walk.page.getByText('Change Provider').waitFor();
    await expectTexts(texts);
  },
);

test.each(parts)(
  'as all that an assignment tells, and in the printed responsibility record, part %i',
  async (_, texts) => {
    const [track] = record.tracks;
    const [interval] = track?.intervals ?? [];
    if (!track || !interval) throw new Error('The record has an interval.');
    const named = texts.map((text, i) =>
      assignment({
        line: `L-${i}`,
        person: text,
        enrollment: text,
        site: text,
        location: text,
        restriction: text,
        reason: text,
      }),
    );
    await walk.reach({
      view: 'assignments',
      replies: {
        open: [opened()],
        people: [people],
        findStudents: [{ ...found, students: [student()] }],
        assignments: [assignments({ rows: named })],
        record: [
          {
            ...record,
            tracks: texts.map((text, i) => ({
              ...track,
              line: `L-${i}`,
              enrollment: text,
              intervals: [{ ...interval, person: text }],
            })),
            notes: [...texts],
          },
        ],
      },
      steps: [{ pick: 'Student', as: 'Alvarez, Ana' }, { see: 'Add Case Assignment' }],
    });
    await expectTexts(texts);
    await walk.page.getByRole('button', { name: 'Responsibility record' }).click();
    await walk.page
      .getByText(/Who (served|managed)/)
      .first()
      .waitFor();
    await expectTexts(texts);
    await walk.page.emulateMedia({ media: 'print' });
    await expectTexts(texts);
    await walk.page.emulateMedia({ media: 'screen' });
  },
);

test.each(parts)(
  'as notices and problems of the roster, and as why nothing can go on, part %i',
  async (_, texts) => {
    const problem = {
      code: 'error-cell' as const,
      title: 'Cells with an error',
      why: 'They count as blank.',
      count: texts.length,
    };
    const items = texts.map((text) => ({ place: 'A1', text }));
    await walk.reach({
      view: 'home',
      replies: {
        open: [opened({ notices: [...texts], problems: [{ ...problem, items }] })],
        people: [people],
      },
      steps: [{ see: texts[0] ?? '' }],
    });
    await expectTexts(texts);
    await walk.reach({
      view: 'reassign',
      replies: { open: [{ ...opened(), stop: `Nothing goes on: ${texts.join(' ')}`, roster: null }] },
      steps: [{ see: 'Nothing goes on' }],
    });
    await expectTexts(texts);
  },
);
