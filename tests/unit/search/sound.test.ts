import { describe, expect, it } from 'vitest';
import { soundOf } from '@/lib/search/analysis/sound';

describe('soundOf', () => {
  it.each([
    ['dunkerque', 'dunkerke'],
    ['alimentation', 'alimantation', 'alimentacion'],
    ['ressourcerie', 'ressourserie', 'resourcerie'],
    ['cooperative', 'kooperative', 'cooperativ'],
    ['maraichage', 'marechage'],
    ['garage', 'garrage'],
    ['habitat', 'abitat', 'habita'],
    ['bureaux', 'buros'],
    ['telephone', 'telefone'],
    ['insertion', 'insersion', 'incertion'],
    ['gymnase', 'jimnaze'],
  ])('hears « %s » in its other spellings', (...forms) => {
    expect(new Set(forms.map(soundOf)).size).toBe(1);
  });

  it.each([
    ['garage', 'garde'],
    ['quartier', 'cartes'],
    ['jardin', 'gardien'],
    ['coworking', 'cooking'],
  ])('hears « %s » apart from « %s »', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it.each(['', 'e', 's', 'hh', 'aaaa', '漢字'])('has an answer for « %s »', (form) => {
    expect(typeof soundOf(form)).toBe('string');
  });
});
