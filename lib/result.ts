/** What a command answers when a person can fix what went wrong; a broken world throws instead. */
export type Result<Value, Fault> = { ok: true; value: Value } | { ok: false; error: Fault };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function err<Fault>(error: Fault): { ok: false; error: Fault } {
  return { ok: false, error };
}
