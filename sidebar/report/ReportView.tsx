import { useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted, inFigures } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { DateInput } from '../shell/DateInput';
import { DistrictField } from '../shell/DistrictField';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';

type StandardsAnswer = Output<'standards'>;
/** `noDistrict`: whether a report was made on which no district stands. */
type ReportOutcome = { title: string; notes: readonly string[]; occasion: number; noDistrict: boolean };

type GroupChoice = 'school' | 'role' | 'none';
const GROUPS: readonly (readonly [GroupChoice, string])[] = [
  ['school', 'School'],
  ['role', 'Role'],
  ['none', 'Nothing: one list'],
];

/** Makes the Caseload report as of a day, and shows which numbers of the state the district has changed. */
export function ReportView({ today }: { today: string }) {
  const { call, back } = usePage();
  const task = useTask();
  const { run } = task;
  const [asOf, setAsOf] = useState(dayText(today));
  const [groupBy, setGroupBy] = useState<GroupChoice>('school');
  const [done, setDone] = useState<ReportOutcome | null>(null);
  const [standards, setStandards] = useState<StandardsAnswer | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => run('Reading the standards…', () => call('standards', {}), setStandards), [run, call]);

  const make = () =>
    run(
      'Making the report…',
      () => call('makeReport', { asOf, ...(groupBy === 'none' ? {} : { groupBy }) }),
      ({ sheet, people, idle, notices, dates, district }) =>
        setDone({
          title: `“${sheet}” is made`,
          notes: [
            `${counted(people, 'person', 'people')} with a caseload${idle > 0 ? `, ${inFigures(idle)} without a line` : ''}, as of ${asOf}.`,
            ...notices,
            dates,
          ],
          occasion: Date.now(),
          noDistrict: district === '',
        }),
    );
  const restore = () => {
    setAsking(false);
    run(
      'Writing the state’s numbers…',
      async () => [await call('restoreStandards', {}), await call('standards', {})] as const,
      ([{ sheet, restored }, after]) => {
        setStandards(after);
        setDone({
          title: 'The state’s numbers apply',
          notes: [
            restored === 0
              ? `Every number on “${sheet}” is the state’s.`
              : `${counted(restored, 'number')} restored on “${sheet}”.`,
          ],
          occasion: Date.now(),
          noDistrict: false,
        });
      },
    );
  };
  return (
    <Screen
      title="Caseload report"
      back={back}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class="button primary" onClick={make}>
            Make report
          </button>
        </div>
      }
    >
      {done && (
        <Summary tone="green" title={done.title} occasion={done.occasion}>
          <ul>
            {done.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Summary>
      )}
      {done?.noDistrict && (
        <DistrictField
          label="District’s name"
          hint="The report names no district yet. Typed once, it stands on every paper; Keep makes the report again."
          keep="Keep"
          district=""
          task={task}
          onNamed={make}
        />
      )}
      <div class="form">
        <p>
          A page to hand on: who is over, who has room, what is vacant. One line a person, worst first; what
          the numbers rest on is folded behind it. Made again, it keeps your own columns and your filter.
        </p>
        <DateInput id="report-as-of" label="As of" value={asOf} onInput={setAsOf} />
        <fieldset class="choice">
          <legend>Group by</legend>
          {GROUPS.map(([value, label]) => (
            <label key={value} class="check">
              <input
                type="radio"
                name="group-by"
                checked={groupBy === value}
                onChange={() => setGroupBy(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      {standards && <StandardsPart standards={standards} onAsk={() => setAsking(true)} onShow={restore} />}
      {asking && (
        <ConfirmDialog
          title="Restore the state’s numbers?"
          text="The district’s own numbers in Standards are replaced by the state’s."
          confirm="Restore the state’s numbers"
          cancel="Keep them"
          onCancel={() => setAsking(false)}
          onConfirm={restore}
        />
      )}
    </Screen>
  );
}

type PartProps = { standards: StandardsAnswer; onAsk: () => void; onShow: () => void };

/** Which numbers are the district's own, and the way back to the state's. */
function StandardsPart({ standards, onAsk, onShow }: PartProps) {
  const { changed, unusable } = standards;
  return (
    <section aria-labelledby="standards-title">
      <h2 id="standards-title" class="section-title">
        Standards
      </h2>
      {changed.length === 0 && (
        <p class="soft">
          The state’s own numbers apply. A district that has others changes its copy on the sheet Standards.
        </p>
      )}
      {changed.length > 0 && (
        <>
          <p class="soft about">
            {counted(changed.length, 'number is a district standard', 'numbers are district standards')}, in
            place of the state’s.
          </p>
          <ul class="rows">
            {changed.map(({ provision, subject, level, number, state }) => (
              <li key={`${provision} ${subject} ${level}`} class="row">
                <div class="split">
                  <span class="name">
                    {subject}, {level}
                  </span>
                  <span class="figure">
                    <strong>{number}</strong> <span class="soft">state {state}</span>
                  </span>
                </div>
                <p class="soft">{provision}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {unusable > 0 && (
        <p class="note amber">
          {counted(unusable, 'cell')} on Standards can’t be used, so the state’s number counts there. Home
          lists where.
        </p>
      )}
      <p class="links after-list">
        {changed.length + unusable > 0 ? (
          <button type="button" class="link" onClick={onAsk}>
            Restore the state’s numbers
          </button>
        ) : (
          <button type="button" class="link" onClick={onShow}>
            Show the sheet {SHEETS.standards}
          </button>
        )}
      </p>
    </section>
  );
}
