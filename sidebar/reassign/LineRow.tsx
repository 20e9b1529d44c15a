import type { LineOnWire } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { shownId } from '../../src/domain/roster/studentNames';
import { shortDay } from '../shell/dayText';
import { Icon } from '../shell/Icon';
import { memo } from '../shell/memo';
import type { LineInput } from './caseloadTypes';
import { LineFields } from './LineFields';
import { minutesText } from './lineMinutes';
import type { LineRowProps, LineSetting } from './lineProps';
import { factsId, WhyRow } from './WhyRow';

/** One service line of the list: a check box, what changes, and its fields once unfolded. */
export const LineRow = memo((props: LineRowProps) => {
  const { line, input, problems, selected, opened, why, setting, dispatch } = props;
  const blocked = problems.some(({ blocks }) => blocks);
  const chips = chipsOf(input, setting);
  const goes = goesTo(line, input, setting) || comingText(line, setting);
  return (
    <li class={`line${opened ? ' opened' : ''}${blocked ? ' blocked' : ''}${why === '' ? '' : ' suggested'}`}>
      <div class="line-head">
        <label class="tick">
          <input
            type="checkbox"
            class="stop"
            tabIndex={-1}
            checked={selected}
            aria-label={`Select ${line.student}, ${line.service}`}
            onChange={(event) =>
              dispatch({ do: 'select', lines: [line.key], on: event.currentTarget.checked })
            }
          />
        </label>
        <button
          type="button"
          class="unfold stop"
          tabIndex={-1}
          id={`line-${line.key}`}
          aria-expanded={opened}
          aria-describedby={why === '' ? undefined : factsId(line)}
          onClick={() => dispatch({ do: 'unfold', line: line.key, on: !opened })}
        >
          <span class="line-title">
            <bdi class="name">{setting.ofStudent ? line.service : line.student}</bdi>
            {goes && (
              <span class="goes">
                <span aria-hidden="true">→</span>
                <span class="sr-only">goes to</span> <bdi>{goes}</bdi>
              </span>
            )}
          </span>
          {why === '' && (
            <span class="soft" dir="auto">
              {factsOf(line, setting)}
            </span>
          )}
          {chips.length + problems.length > 0 && (
            <span class="chips">
              {blocked && <span class="chip over">Needs you</span>}
              {!blocked && problems.length > 0 && <span class="chip above">Warning</span>}
              {chips.map(({ text, tone }) => (
                <span key={text} class={`chip ${tone}`}>
                  <bdi>{text}</bdi>
                </span>
              ))}
            </span>
          )}
          <span class="chevron">
            <Icon name="down" />
          </span>
        </button>
      </div>
      {line.notes.length > 0 && (
        <ul class="notes">
          {line.notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
      {why !== '' && <WhyRow {...props} facts={factsOf(line, setting)} />}
      {opened && <LineFields {...props} />}
    </li>
  );
});

/** "Gr 3 · Resource · 150 min · 59651", and the site where it is not the usual one of this caseload; of a student’s own lines who has them. */
const factsOf = (line: LineOnWire, setting: LineSetting) => {
  const { grade, service, delivery, amount, studentId, site, holder } = line;
  const { ofStudent } = setting;
  return [
    ofStudent ? (setting.names.get(holder) ?? '') : grade && `Gr ${grade}`,
    ofStudent ? '' : service,
    delivery === 'consult' ? 'consult' : '',
    minutesText(amount, setting.amountUnit),
    ofStudent ? '' : shownId(studentId, line.student),
    site === setting.usualSite ? '' : site,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** "Baker 11/30"; '' where the line goes to nobody else yet. */
function goesTo(line: LineOnWire, input: LineInput | undefined, setting: LineSetting): string {
  if (!input) return '';
  const to = setting.onlyProvider ?? input.provider;
  const day = input.effective.trim() && shortDay(input.effective, setting.today);
  if (to === '' || to === line.holder) return day;
  const until = input.lastDay.trim() && `until ${shortDay(input.lastDay, setting.today)}`;
  return [setting.shortNames.get(to) ?? to, day, until].filter(Boolean).join(' ');
}

/** "Baker from 11/30": who has the line later, as is saved already. */
const comingText = ({ later }: LineOnWire, { shortNames, today }: LineSetting): string =>
  later
    .map(
      ({ from, person, name }) => `${shortNames.get(person) ?? name} from ${shortDay(dayText(from), today)}`,
    )
    .join(', ');

/** What else a save would do to a line, in a few words; "no date yet" where it would do nothing. */
function chipsOf(input: LineInput | undefined, setting: LineSetting) {
  if (!input) return [];
  const chips: { text: string; tone: string }[] = [];
  if (input.amount.trim()) chips.push({ text: `${input.amount.trim()} ${setting.amountUnit}`, tone: 'info' });
  if (input.lre.trim()) chips.push({ text: `LRE ${input.lre.trim()} ${setting.lreUnit}`, tone: 'info' });
  if (!input.effective.trim()) chips.push({ text: 'no date yet', tone: 'above' });
  return chips;
}
