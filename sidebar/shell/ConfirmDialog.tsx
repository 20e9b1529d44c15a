import { useEffect, useRef } from 'preact/hooks';

type Props = {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** Which of the two is the better answer for most; going on, unless it loses something. */
  better?: 'confirm' | 'cancel';
  onConfirm: () => void;
  onCancel: () => void;
};

/** A question that stops everything else. The native dialog keeps the focus inside and gives it back afterwards. */
export function ConfirmDialog(props: Props) {
  const { title, text, confirm, cancel, better = 'confirm', onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const look = (which: 'confirm' | 'cancel') => (which === better ? 'button primary' : 'button');
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="confirm-title">{title}</h2>
      <p id="confirm-text" dir="auto">
        {text}
      </p>
      <div class="buttons">
        <button type="button" class={look('cancel')} onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" class={look('confirm')} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
