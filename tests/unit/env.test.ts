import { describe, expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';

const sentences = (source: Record<string, string>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.error.map(({ sentence }) => sentence);
};

describe('configuration', () => {
  test('sans rien régler, les valeurs du contrat', () => {
    expect(parseEnv({})).toEqual({
      ok: true,
      value: {
        PORT: 3000,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        SITE_URL: 'http://localhost:3000',
        OIDC_EMAIL_IS_VERIFIED: false,
        S3_REGION: 'us-east-1',
        TRUST_PROXY: false,
      },
    });
  });

  test("l'adresse publique suit le port, sauf si elle est donnée", () => {
    expect(parseEnv({ PORT: '4000' })).toMatchObject({ value: { SITE_URL: 'http://localhost:4000' } });
    expect(parseEnv({ PORT: '4000', SITE_URL: 'https://catalogue.example.fr/' })).toMatchObject({
      value: { SITE_URL: 'https://catalogue.example.fr' },
    });
  });

  test('une valeur vide compte comme absente, une variable étrangère ne compte pas', () => {
    expect(parseEnv({ DATABASE_URL: '', PORT: '', PATH: '/bin' })).toMatchObject({
      ok: true,
      value: { PORT: 3000 },
    });
  });

  test.each([
    ['PORT', 'abc', 'un numéro de port'],
    ['PORT', '0', 'un numéro de port'],
    ['PORT', '70000', 'un numéro de port'],
    ['PORT', '3000 ', 'un numéro de port'],
    ['HOST', 'deux mots', 'un nom de machine'],
    ['DATABASE_URL', 'mysql://hote/base', 'postgresql://'],
    ['DATABASE_URL', 'postgres', 'postgresql://'],
    ['MEILI_URL', '127.0.0.1:7700', 'http://127.0.0.1:7700'],
    ['SITE_URL', 'catalogue.fr', 'https://'],
    ['SMTP_URL', 'http://hote', 'smtps://'],
    ['AUTH_SECRET', 'court', '32 caractères'],
    ['LOG_LEVEL', 'bavard', 'debug'],
    ['MAIL_FROM', 'catalogue', 'une adresse électronique'],
    ['OIDC_ISSUER', 'connexion.exemple.fr', 'https://'],
    ['OIDC_EMAIL_IS_VERIFIED', 'oui', '1 .* ou 0'],
    ['TRUST_PROXY', 'oui', '1 .* ou 0'],
  ])('%s=%s : la phrase nomme la variable et ce qui était attendu', (name, value, expected) => {
    const [sentence, ...others] = sentences({ [name]: value });
    expect(sentence).toMatch(new RegExp(`^${name} n'est pas valable : .*${expected}`));
    expect(others).toEqual([]);
  });

  test('toutes les fautes sont dites à la fois', () => {
    expect(sentences({ PORT: 'x', LOG_LEVEL: 'x', SMTP_URL: 'x' })).toHaveLength(3);
  });

  test('un fournisseur d’identité se décrit en entier, ou pas du tout', () => {
    const whole = {
      OIDC_ISSUER: 'https://connexion.exemple.fr/',
      OIDC_CLIENT_ID: 'catalogue',
      OIDC_CLIENT_SECRET: 'hunter2',
      OIDC_LABEL: 'ProConnect',
    };
    expect(parseEnv(whole)).toMatchObject({
      ok: true,
      value: { OIDC_ISSUER: 'https://connexion.exemple.fr' },
    });
    expect(sentences({ ...whole, OIDC_CLIENT_SECRET: '', OIDC_LABEL: '' })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_SECRET manque/),
      expect.stringMatching(/^OIDC_LABEL manque/),
    ]);
  });

  test("la phrase ne montre pas la valeur d'un secret", () => {
    expect(sentences({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://hunter2@hote' }).join()).not.toContain(
      'hunter2',
    );
  });
});
