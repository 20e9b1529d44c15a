import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Account } from '../../src/contract/contract';
import type { Place } from './places';
import type { Server } from './rpc';

/** What every view may use of the page around it. */
export type Page = {
  call: Server;
  account: Account | null;
  /** Who is signed in, in words; '' while that is not known. */
  signedIn: ComponentChildren;
  /** Says something to screen readers that the eye sees anyway. */
  announce: (sentence: string) => void;
  /** Goes on with `then` after the user agreed to lose what was typed, or at once where nothing was. */
  leave: (then: () => void) => void;
  /** Tells the page what would be lost on leaving; '' for nothing. */
  setUnsaved: (loss: string) => void;
  /** Goes to another view; `here` is how this one is to be found again on the way back. */
  go: (place: Place, here?: Place) => void;
  /** Where the user came from. */
  back: { to: string; go: () => void };
  /** Something was saved: what Home lists has to be read again. `left`: cells of the roster that are still to be written. */
  changed: (left: number) => void;
  /** Says which staged work is on the screen, so that it is not offered. */
  workOn: (staged: string) => void;
  /** It is left; `isKept`: something of it may be kept, and is to be offered. The next one may be on the screen by then. */
  leaveWork: (staged: string, isKept: boolean) => void;
  /** Opens the roster anew under what is shown, and says what opening found and what was saved last. */
  lookAgain: () => Promise<void>;
};

const outsideOfPage = () => {
  throw new Error('A view was rendered outside of the page.');
};

export const PageContext = createContext<Page>({
  call: outsideOfPage,
  account: null,
  signedIn: '',
  announce: outsideOfPage,
  leave: outsideOfPage,
  setUnsaved: outsideOfPage,
  go: outsideOfPage,
  back: { to: '', go: outsideOfPage },
  changed: outsideOfPage,
  workOn: outsideOfPage,
  leaveWork: outsideOfPage,
  lookAgain: outsideOfPage,
});

export const usePage = (): Page => useContext(PageContext);

/** While `loss` is not '', leaving the view or closing the sidebar asks first. */
export function useUnsaved(loss: string): void {
  const { setUnsaved } = usePage();
  useEffect(() => {
    if (!loss) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    setUnsaved(loss);
    window.addEventListener('beforeunload', ask);
    return () => {
      setUnsaved('');
      window.removeEventListener('beforeunload', ask);
    };
  }, [loss, setUnsaved]);
}
