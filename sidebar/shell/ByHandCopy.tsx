/** A text to be copied by hand, where the browser lets no page do it. */
export const ByHandCopy = ({ id, text }: { id: string; text: string }) => (
  <section class="note amber no-print" role="alert">
    <label for={id}>This browser lets no page copy. Select all of this and copy it:</label>
    <textarea
      id={id}
      class="input"
      rows={4}
      readOnly
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  </section>
);
