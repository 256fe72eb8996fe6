import { describe, expect, it, vi } from 'vitest';
import { Circuit } from '@/lib/search/engines/circuit';
import { Unfit, type UnfitKind } from '@/lib/search/meilisearch/unfit';

function aCircuit() {
  let now = 1_000_000;
  const log = { warn: vi.fn(), info: vi.fn() };
  const circuit = new Circuit(log, () => now);
  const fail = (kind: UnfitKind) => circuit.fail(new Unfit(kind, 'parce que'));
  return { circuit, log, fail, wait: (ms: number) => (now += ms) };
}

describe('a circuit', () => {
  it('stays open for five seconds, then lets one request try', () => {
    const { circuit, fail, wait } = aCircuit();
    expect(circuit.lets()).toBe(true);
    fail('slow');
    expect([circuit.isOpen, circuit.lets()]).toEqual([true, false]);
    wait(4999);
    expect(circuit.lets()).toBe(false);
    wait(1);
    expect([circuit.lets(), circuit.lets(), circuit.lets()]).toEqual([true, false, false]);
    fail('slow');
    wait(5000);
    expect([circuit.lets(), circuit.lets()]).toEqual([true, false]);
    circuit.succeed();
    expect([circuit.isOpen, circuit.lets(), circuit.lets()]).toEqual([false, true, true]);
  });

  it('does not keep for itself the one request that went elsewhere', () => {
    const { circuit, fail, wait } = aCircuit();
    fail('unreachable');
    wait(5000);
    expect(circuit.lets()).toBe(true);
    circuit.giveBack();
    expect(circuit.lets()).toBe(true);
  });

  it('says why once a minute, and when it is over', () => {
    const { circuit, log, fail, wait } = aCircuit();
    fail('refused');
    for (let seconds = 0; seconds < 59; seconds++) {
      wait(1000);
      fail('refused');
    }
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(log.warn).toHaveBeenCalledWith({ kind: 'refused', reason: 'parce que' }, expect.any(String));
    wait(1000);
    fail('refused');
    expect(log.warn).toHaveBeenCalledTimes(2);
    expect(log.info).not.toHaveBeenCalled();
    circuit.succeed();
    circuit.succeed();
    expect(log.info).toHaveBeenCalledTimes(1);
    fail('refused');
    expect(log.warn).toHaveBeenCalledTimes(3);
  });

  it('is not opened by what costs nothing to ask again, and is silent about what is nobody’s fault', () => {
    const { circuit, log, fail } = aCircuit();
    for (const kind of ['pending', 'unknown-synonyms', 'beyond'] as const) fail(kind);
    expect([circuit.isOpen, log.warn.mock.calls.length]).toEqual([false, 0]);
    for (const kind of ['unready', 'behind'] as const) fail(kind);
    expect([circuit.isOpen, log.warn.mock.calls.length]).toEqual([false, 1]);
  });
});
