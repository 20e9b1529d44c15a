import type { RosterInspection, RosterMapping } from './mappingFields';

type Props = { questions: RosterInspection['questions']; onChange: (mapping: RosterMapping) => void };

/** What only the user can say of the roster; the answers that change how it is read are buttons. */
export function Questions({ questions, onChange }: Props) {
  if (questions.length === 0) return null;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" class="section-title">
        Only you can say
      </h2>
      <ul class="plain">
        {questions.map(({ text, answers }) => (
          <li key={text}>
            {answers.length === 0 ? (
              <p dir="auto">{text}</p>
            ) : (
              <fieldset class="choice">
                <legend dir="auto">{text}</legend>
                <div class="answers">
                  {answers.map(({ label, mapping }) => (
                    <button key={label} type="button" class="button" onClick={() => onChange(mapping)}>
                      {label}
                    </button>
                  ))}
                </div>
              </fieldset>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
