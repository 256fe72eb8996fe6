import { afterEach, beforeEach, expect, vi } from 'vitest';

// Code under test that reaches for a database on its own must fail, not find that of whoever runs the tests.
delete process.env.DATABASE_URL;

/** An error or a warning that nobody expected fails the test that printed it. To expect one, spy in the test. */
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      printed.push(words.map(String).join(' '));
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed, 'rien ne devait être écrit par console.error ou console.warn').toEqual([]);
});
