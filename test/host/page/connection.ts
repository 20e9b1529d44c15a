import type { Answer, Change, Edit, FoundCell, Place, ScriptUi, ServerEvent, Snapshot, Wish } from './wire';

export type Connection = ReturnType<typeof createConnection>;

/** The page's line to the server: edits go one after another, changes come back as events in order. */
export function createConnection(on: {
  changes: (changes: Change[]) => void;
  ui: (ui: ScriptUi) => void;
  lost: () => void;
  refused: (message: string) => void;
  place: () => Place | null;
}) {
  const client = crypto.randomUUID();
  let revision = 0;
  let line: Promise<unknown> = Promise.resolve();

  async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client, ...body }),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = line.then(task);
    line = result.catch(() => undefined);
    return result;
  }

  function listen(): void {
    const events = new EventSource(`/events?client=${client}&since=${revision}`);
    events.onmessage = ({ data }) => {
      const message = JSON.parse(data) as ServerEvent;
      if (message.event === 'ui') on.ui(message.ui);
      else if (message.revision > revision) {
        revision = message.revision;
        on.changes(message.changes);
      }
    };
    events.onerror = () => on.lost();
  }

  return {
    snapshot: async (): Promise<Snapshot> => {
      const snapshot = await post<Snapshot>('/snapshot', {});
      revision = snapshot.revision;
      return snapshot;
    },
    listen,
    edit: (edit: Edit): Promise<void> =>
      inTurn(async () => {
        const answer = await post<Answer<null>>('/edit', { edit }).catch((error: Error) => ({
          ok: false as const,
          message: `The edit did not reach the local server: ${error.message}`,
        }));
        if (!answer.ok) on.refused(answer.message);
      }),
    /** google.script.run: not in turn with edits that follow, but after those already made. */
    run: async (functionName: string, args: unknown): Promise<Answer<unknown>> => {
      await line;
      return post<Answer<unknown>>('/run', { functionName, args, place: on.place() }).catch(
        (error: Error) => ({
          ok: false as const,
          message: error.message,
        }),
      );
    },
    menu: async (functionName: string): Promise<Answer<unknown>> => {
      await line;
      return post<Answer<unknown>>('/menu', { functionName, place: on.place() });
    },
    /** After the edits that were made before. */
    find: (sheet: number, wish: Wish): Promise<FoundCell[]> =>
      inTurn(async () => {
        const answer = await post<Answer<FoundCell[]>>('/find', { sheet, wish });
        return answer.ok ? answer.value : [];
      }),
    signIn: (email: string) => inTurn(() => post<Answer<null>>('/sign-in', { email })),
    openSample: (key: string) => inTurn(() => post<Answer<null>>('/sample', { key })),
    settled: () => line,
    get revision() {
      return revision;
    },
  };
}
