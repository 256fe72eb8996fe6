import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path; null takes one away. */
export type Files = Record<string, string | Uint8Array | null>;

const SHEET = `---
title: Garage des habitants
acronym: null
subtitle: Réparer sa voiture
form: complete
nature: initiative
summary: Des habitants réparent leurs voitures.
passages: "guide:10-40"
structure: { name: Les Mécanos, types: [association] }
created:
  - { year: 2013, cite: "guide:11" }
  - { year: 2014, cite: "actes:3" }
asOf: "2016-09"
sectors: [mobilite]
keywords: [filiere]
places:
  - territory: commune:59172
    qpv: QP059050
    wording: Denain
    cite: "guide:12"
levers:
  - id: bailleurs
    because: Le bailleur prête le local.
    cite: "guide:13"
figures:
  - label: emplois
    value: 24
    unit: emplois
    year: 2016
    cite: "guide:14"
    differs:
      - { value: 22, year: 2015, cite: "actes:4" }
funding:
  - { funder: Conseil régional, amount: 30000, nature: subvention, year: 2015, cite: "guide:15" }
partners:
  - { name: Nord Actif, kind: financeur-solidaire, role: garantit, cite: "guide:16" }
disagreements:
  - about: Nombre d’antennes
    statements:
      - { says: deux, cite: "guide:17" }
      - { says: trois, cite: "actes:5" }
contact: { organisation: Les Mécanos, website: "https://exemple.fr", email: contact@exemple.fr, address: null }
related: [epicerie]
---

## Activités {cite=guide:18-20,actes:6}

On y répare des voitures.

## Résultats {cite=guide:21}

Vingt-quatre emplois.
`;

const SHORT_SHEET = `---
title: Épicerie du coin
form: short
nature: initiative
summary: Une épicerie à bas prix.
passages: "actes:1-9"
structure: { types: [association] }
asOf: "2015"
sectors: [alimentation]
places:
  - { territory: null, qpv: none, wording: quelque part, cite: "actes:2" }
levers:
  - { id: bailleurs, because: Le bailleur la loge., cite: "actes:3" }
---

## Activités {cite=actes:4}

On y vend des légumes.
`;

/** The files of a small content folder where all is in order and every field is written once. */
export const VALID_FILES = {
  'sources.yaml': `- id: guide
  title: Le guide
  publisher: [RTES]
  date: "2016-09"
  kind: guide
  pageCount: 10
  lineCount: 100
  description: Un guide.
  pages: [{ page: 1, from: 1, to: 50 }]
- id: actes
  title: Les actes
  publisher: [RTES]
  date: null
  kind: compte-rendu
  pageCount: null
  lineCount: 10
  description: Des actes.
`,
  'sectors.yaml': `- { slug: mobilite, label: Mobilité, hue: 250, icon: bike }
- { slug: alimentation, label: Alimentation, hue: 128, icon: carrot }
`,
  'structure-types.yaml': `- { slug: association, label: Association }
- { slug: aci, label: Atelier et chantier d’insertion, acronym: ACI }
`,
  'glossary.yaml': `- { acronym: QPV, expansion: quartier prioritaire, explanation: Un quartier., cite: "guide:1" }
`,
  'synonyms.yaml': `- { typed: [auto, bagnole], means: [voiture] }
`,
  'territories.yaml': `qpv:
  - { code: QP059050, generation: 2015, name: Centre, communes: ["59172"] }
  - { code: QN05950M, generation: 2024, name: Denain, communes: ["59172"], predecessors: [QP059050] }
coordinates:
  "59172": [50.33, 3.39]
`,
  'levers/bailleurs.md': `---
title: S’appuyer sur les bailleurs
order: 1
stake: Les bailleurs ont des locaux.
audience: [bailleur, commune]
actions:
  - { do: Ouvrir les rez-de-chaussée., for: [bailleur], cite: ["guide:30", "actes:7"] }
figures:
  - { label: locaux, value: 3, unit: locaux, year: null, cite: "guide:31" }
attention:
  - { text: Le bail doit durer., cite: "guide:32" }
further:
  - { text: Lire le guide., url: "https://exemple.fr", cite: "guide:33" }
highlights: [garage]
---
`,
  'initiatives/garage.md': SHEET,
  'initiatives/epicerie.md': SHORT_SHEET,
  'pages/a-propos.md': `---
title: À propos
---

Le catalogue.
`,
};

/** A content folder in a temporary place: the valid one with these files put, replaced or (null) taken away. */
export function aContentFolder(changes: Files = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'catalogue-content-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFiles(dir, { ...VALID_FILES, ...changes });
  return dir;
}

/** Writes files under a folder; null takes one away. */
function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file, { recursive: true, force: true });
    else writeFileSync(file, content);
  }
}

/** A text of the valid folder with one passage written otherwise. Throws when the passage is not there once. */
export function rewritten(path: keyof typeof VALID_FILES, passage: string, by: string): string {
  const parts = VALID_FILES[path].split(passage);
  if (parts.length !== 2) throw new Error(`« ${passage} » stands ${parts.length - 1} times in ${path}`);
  return parts.join(by);
}
