import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { projectPath } from '@/lib/cli/project';
import { readWords } from '@/lib/search/analysis/words';
import { type Urn, urnOf, zipfUrn } from '@/tests/bench/random';
import { splitSheet } from '@/tests/bench/split';
