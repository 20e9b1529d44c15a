import { CallFailed, readAnswer } from '../../sidebar/shell/rpc';
import { type Call, contract } from '../../src/contract/contract';
import { failCalls } from '../addOn/faults';
import { Killed, ScriptFailure } from '../host/host';
import { type Session, StepRefused } from './session';

const isCall = (name: string): name is Call => Object.hasOwn(contract, name);

/** What the sidebar gets to see of a call: its output, or why there is none. */
export function answerOf(session: Session, name: string, input: unknown): unknown {
  if (!isCall(name))
    throw new StepRefused(`There is no call "${name}", only ${Object.keys(contract).join(', ')}.`);
  const { host, fault } = session;
  const failed = fault && failCalls(host, fault);
  const logged = host.logs.length;
  try {
    const { delivered, value } = host.reply('rpc', name, JSON.stringify(input));
    if (!delivered) return { ok: false, code: 'unanswered', sentence: 'Google answered nothing at all.' };
    return readAnswer(name, value, (told) => {
      for (const sentence of told) session.notice(sentence);
    });
  } catch (error) {
    if (error instanceof CallFailed) return { ok: false, code: error.code, sentence: error.message };
    if (error instanceof ScriptFailure || error instanceof Killed)
      return { ok: false, code: 'unreachable', sentence: error.message };
    throw error;
  } finally {
    host.onCall(null);
    session.fault = null;
    // Without the traces that follow, which lead into the built files.
    for (const log of host.logs.slice(logged)) session.notice(`The script’s log: ${log.split('\n')[0]}`);
    if (failed?.() === 0) session.notice(`Nothing failed: ${fault?.method} was not called.`);
  }
}
