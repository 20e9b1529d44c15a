import type { Input, Output } from '../contract/contract';
import type { Actor } from '../domain/access';
import type { Workbook } from './ports';
import { Refused } from './refused';
import type { State } from './state';

const unbuilt = (): Refused => new Refused('not-found', 'This is being built.');

export function planYear(_state: State, _actor: Actor, _asked: Input<'planYear'>): Output<'planYear'> {
  throw unbuilt();
}

export function projectYear(
  _state: State,
  _actor: Actor,
  _asked: Input<'projectYear'>,
): Output<'projectYear'> {
  throw unbuilt();
}

export function saveYear(
  _workbook: Workbook,
  _state: State,
  _actor: Actor,
  _asked: Input<'saveYear'>,
): Output<'saveYear'> {
  throw unbuilt();
}
