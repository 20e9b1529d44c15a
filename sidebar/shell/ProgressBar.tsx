type Props = { label: string; done: number; of: number; text: string };

/** How far a long piece of work has come, in a bar and in words. */
export function ProgressBar({ label, done, of, text }: Props) {
  const share = of > 0 ? Math.min(1, done / of) : 1;
  return (
    <div class="how-far">
      <div
        class="how-far-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={Math.min(done, of)}
        aria-valuetext={text}
      >
        <div class="how-far-part" style={{ width: `${share * 100}%` }} />
      </div>
      <p dir="auto">{text}</p>
    </div>
  );
}
