import type { LineOnWire } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { typedDayText } from '../shell/dayText';
import { Icon } from '../shell/Icon';
import { memo } from '../shell/memo';
import type { LineInput } from './caseloadTypes';
import { LineFields } from './LineFields';
import type { LineRowProps, LineSetting } from './lineProps';

/** One service line of the list: a check box, what changes, and its fields once unfolded. */
export const LineRow = memo((props: LineRowProps) => {
  const { line, input, problems, selected, opened, setting, dispatch } = props;
  const blocked = problems.some(({ blocks }) => blocks);
  const chips = chipsOf(input, setting);
  const place = [line.grade && `Gr ${line.grade}`, line.site].filter(Boolean).join(' · ');
  return (
    <li class={`line${opened ? ' opened' : ''}${blocked ? ' blocked' : ''}`}>
      <div class="line-head">
        <label class="tick">
          <input
            type="checkbox"
            checked={selected}
            aria-label={`Select ${line.student}, ${line.service}`}
            onChange={(event) =>
              dispatch({ do: 'select', lines: [line.key], on: event.currentTarget.checked })
            }
          />
        </label>
        <button
          type="button"
          class="unfold"
          id={`line-${line.key}`}
          aria-expanded={opened}
          onClick={() => dispatch({ do: 'unfold', line: line.key, on: !opened })}
        >
          <span class="line-title">
            <bdi class="name">{line.student}</bdi>
            <span class="soft place-of">{place}</span>
          </span>
          <span class="soft" dir="auto">
            {[line.service, line.delivery === 'consult' ? 'consult' : '', startText(line)]
              .filter(Boolean)
              .join(' · ')}
          </span>
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
      {opened && <LineFields {...props} />}
    </li>
  );
});

function startText({ start, since, until }: LineOnWire): string {
  const begun = since ? `since ${dayText(since)}` : start && `started ${dayText(start)}`;
  return until ? `${begun} until ${dayText(until)}`.trim() : begun;
}

/** What a save would do to a line, in a few words; "no date yet" where it would do nothing. */
function chipsOf(input: LineInput | undefined, setting: LineSetting) {
  if (!input) return [];
  const chips: { text: string; tone: string }[] = [];
  const to = setting.onlyProvider ?? input.provider;
  const moves = to !== '' && to !== setting.person;
  const date = input.effective.trim();
  const who = moves ? `→ ${setting.names.get(to) ?? to}` : '';
  if (who || date)
    chips.push({ text: [who, date && typedDayText(date)].filter(Boolean).join(' · '), tone: 'info' });
  if (input.amount.trim()) chips.push({ text: `${input.amount.trim()} ${setting.amountUnit}`, tone: 'info' });
  if (input.lre.trim()) chips.push({ text: `LRE ${input.lre.trim()} ${setting.lreUnit}`, tone: 'info' });
  if (!date) chips.push({ text: 'no date yet', tone: 'above' });
  return chips;
}
