import { useEffect, useRef } from 'preact/hooks';
import type { RosterInspection, RosterMapping } from './mappingFields';

type Props = {
  questions: RosterInspection['questions'];
  /** The sheet is being read with another answer: until then these questions are of before. */
  reading: boolean;
  onChange: (mapping: RosterMapping) => void;
  /** They are part of another question, under its title. */
  untitled?: boolean;
};

/** What only the user can say of the roster; the answers are buttons. */
export function Questions({ questions, reading, onChange, untitled }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const answered = useRef(false);
  useEffect(() => {
    // A question that was answered is gone, and the focus with it.
    if (reading || !answered.current) return;
    answered.current = false;
    title.current?.focus();
  }, [reading]);
  if (questions.length === 0) return null;
  const Part = untitled ? 'div' : 'section';
  return (
    <Part class="questions" aria-labelledby={untitled ? undefined : 'questions-title'}>
      {!untitled && (
        <h2 id="questions-title" class="section-title" tabIndex={-1} ref={title}>
          Only you can say
        </h2>
      )}
      <ul class="plain">
        {questions.map(({ text, answers }) => (
          <li key={text}>
            <fieldset class="choice">
              <legend dir="auto">{text}</legend>
              <div class="answers">
                {answers.map(({ label, mapping }) => (
                  <button
                    key={label}
                    type="button"
                    class="button"
                    aria-disabled={reading}
                    onClick={() => {
                      if (reading) return;
                      answered.current = true;
                      onChange(mapping);
                    }}
                  >
                    {label}
                  </button>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </Part>
  );
}
