import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { ByHandCopy } from '../shell/ByHandCopy';
import { copyText } from '../shell/copyText';
import { DateInput } from '../shell/DateInput';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary, type SummaryTone } from '../shell/Summary';
import { useTask } from '../shell/useTask';
import { copiedRows } from './copiedRows';
import { isTicked, KeyInItems, type Marks } from './KeyInItems';

type List = Output<'keyIn'>;
type KeyInOutcome = { tone: SummaryTone; title: string; text: string; occasion: number };

const NONE: Marks = new Map();

/** What was changed here and is still to be typed into the IEP system: to tick, to print, to copy, or as a sheet. */
export function KeyInView({ today }: { today: string }) {
  const { call, back, leave } = usePage();
  const task = useTask();
  const { run } = task;
  const [list, setList] = useState<List | null>(null);
  const [since, setSince] = useState('');
  const [all, setAll] = useState(false);
  const [marks, setMarks] = useState(NONE);
  const [done, setDone] = useState<KeyInOutcome | null>(null);
  /** What could not be copied, to be copied by hand. */
  const [uncopied, setUncopied] = useState('');
  const items = list?.students.flatMap((student) => student.items) ?? [];
  const ticked = items.filter((item) => isTicked(item, marks)).length;
  const touched = items.filter((item) => isTicked(item, marks) !== (item.state === 'keyed'));
  const boxes = counted(touched.length, 'box', 'boxes');
  useUnsaved(touched.length > 0 ? `What you ticked or cleared here is not saved yet: ${boxes}.` : '');

  const take = useCallback((answer: List) => {
    setList(answer);
    setSince(dayText(answer.since));
    setUncopied('');
  }, []);
  const read = useCallback(
    (from: string, withAll: boolean) =>
      run('Reading the changes…', () => call('keyIn', { since: from, all: withAll }), take),
    [run, call, take],
  );
  useEffect(() => read('', false), [read]);
  const readFrom = (from: string) =>
    leave(() => {
      setMarks(NONE);
      setDone(null);
      read(from, all);
    });
  const say = (title: string, text: string, tone: SummaryTone = 'green') =>
    setDone({ tone, title, text, occasion: Date.now() });

  const tick = useCallback(
    (entries: readonly number[], on: boolean) =>
      setMarks((before) => new Map([...before, ...entries.map((entry): [number, boolean] => [entry, on])])),
    [],
  );

  const save = () =>
    run(
      'Saving the boxes…',
      async () => {
        let [marked, refused] = [0, 0];
        for (const keyed of [true, false]) {
          const entries = touched.filter((item) => isTicked(item, marks) === keyed).map(({ entry }) => entry);
          if (entries.length === 0) continue;
          const answer = await call('markKeyedIn', { entries, keyed });
          marked += answer.marked;
          refused += answer.refused;
        }
        return { marked, refused, after: await call('keyIn', { since: list?.since ?? '', all }) };
      },
      ({ marked, refused, after }) => {
        setMarks(NONE);
        take(after);
        if (refused > 0)
          say(
            'Not every box could be written',
            `${counted(refused, 'box', 'boxes')} of the sheet “${SHEETS.keyIn}” refused. Is it protected?`,
            'red',
          );
        else
          say(
            `${counted(marked, 'box is', 'boxes are')} saved`,
            `They stand on the sheet “${SHEETS.keyIn}”.`,
          );
      },
    );
  const make = () =>
    run(
      'Making the sheet…',
      () => call('makeKeyIn', { since: list?.since ?? '' }),
      ({ sheet, rows, added }) =>
        say(
          `“${sheet}” is up to date`,
          `${counted(rows, 'change')} on it, ${added.toLocaleString('en-US')} of them new.`,
        ),
    );
  const copy = () => {
    const text = copiedRows(list?.students ?? []);
    run(
      'Copying…',
      () => copyText(text),
      (copied) => {
        setUncopied(copied ? '' : text);
        if (copied) say('Copied', `${counted(items.length, 'change')}, to paste into a sheet or a document.`);
      },
    );
  };

  return (
    <Screen
      title="Changes to key in"
      back={back}
      task={task}
      still
      actions={
        list && (
          <div class="buttons">
            {touched.length > 0 && (
              <button type="button" class="button primary" onClick={save}>
                Save {boxes}
              </button>
            )}
            {items.length > 0 && (
              <>
                <button type="button" class="button" onClick={() => window.print()}>
                  Print
                </button>
                <button type="button" class="button" onClick={copy}>
                  Copy
                </button>
              </>
            )}
            <button type="button" class="button" onClick={make}>
              Make the sheet
            </button>
          </div>
        )
      }
    >
      {done && (
        <div class="no-print">
          <Summary tone={done.tone} title={done.title} occasion={done.occasion}>
            <p>{done.text}</p>
          </Summary>
        </div>
      )}
      {uncopied && <ByHandCopy id="key-in-copy" text={uncopied} />}
      {list && (
        <>
          <form
            class="form no-print"
            onSubmit={(event) => {
              event.preventDefault();
              readFrom(since);
            }}
          >
            <p class="soft">
              What was saved here and the IEP system does not know yet. Tick what you have typed there.
            </p>
            <DateInput
              id="key-in-since"
              label="Saved since"
              value={since}
              onInput={setSince}
              beside={
                <button type="submit" class="button">
                  Show
                </button>
              }
            />
            <label class="check">
              <input
                type="checkbox"
                checked={all}
                onChange={(event) => {
                  setAll(event.currentTarget.checked);
                  read(list.since, event.currentTarget.checked);
                }}
              />
              <span>Show keyed in ones too</span>
            </label>
          </form>
          <p class="print-only">
            Saved from {dayText(list.since)} to {dayText(today)}
          </p>
          <Counts list={list} onEarlier={() => readFrom(list.earliest)} />
          {items.length > 0 && (
            <label class="check tick-all no-print">
              <input
                type="checkbox"
                checked={ticked === items.length}
                onChange={(event) =>
                  tick(
                    items.map(({ entry }) => entry),
                    event.currentTarget.checked,
                  )
                }
              />
              <span>Tick all {counted(items.length, 'line')}</span>
            </label>
          )}
          <KeyInItems students={list.students} marks={marks} onTick={tick} />
          {list.more > 0 && (
            <p class="note amber">
              {counted(list.more, 'more change is', 'more changes are')} not shown here. Make the sheet to
              have them all.
            </p>
          )}
        </>
      )}
    </Screen>
  );
}

/** How many there are to do; none is forgotten for being older than the day. */
function Counts({ list, onEarlier }: { list: List; onEarlier: () => void }) {
  const { counts, earlier, since } = list;
  const { open, keyed, replaced } = counts;
  return (
    <>
      {open === 0 ? (
        <p class="empty">Nothing saved since {dayText(since)} is left to key in.</p>
      ) : (
        <h2 class="section-title">{counted(open, 'change')} to key in</h2>
      )}
      {keyed + replaced > 0 && (
        <p class="soft">
          {[
            keyed > 0 && `${counted(keyed, 'is', 'are')} keyed in`,
            replaced > 0 && `${replaced} replaced by later ones`,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {earlier > 0 && (
        <p class="note amber no-print">
          {counted(earlier, 'older change is', 'older changes are')} not keyed in.{' '}
          <button type="button" class="link" onClick={onEarlier}>
            Show them too
          </button>
        </p>
      )}
    </>
  );
}
