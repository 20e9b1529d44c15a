/** An error as Google's services throw it: its `name` is "Exception" in the script (reported by users). */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** The script process ended: no catch or finally of the script matters any more, and its locks are released. */
export class Killed extends Error {
  override readonly name = 'Killed';
  constructor(message = 'The script was killed.') {
    super(message);
  }
}

/** What a server function's failure handler, or a menu click's red bar, gets. */
export class ScriptFailure extends Error {
  constructor(
    message: string,
    override readonly name: string,
    /** The stack inside the script, which Google shows only in the project's log. */
    readonly scriptStack: string,
  ) {
    super(message);
  }
}
