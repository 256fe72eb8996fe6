import {
  Baby,
  Backpack,
  BellRing,
  Bike,
  BookOpen,
  Carrot,
  Drama,
  Handshake,
  HeartPulse,
  House,
  Landmark,
  type LucideIcon,
  Megaphone,
  Monitor,
  Recycle,
  Scissors,
  Shapes,
  Sparkles,
  Sprout,
  Store,
  Trees,
} from 'lucide-react';

/** Pictograms by the name that `content/sectors.yaml` gives them. */
const PICTOGRAMS: Record<string, LucideIcon> = {
  baby: Baby,
  backpack: Backpack,
  bell: BellRing,
  bike: Bike,
  book: BookOpen,
  carrot: Carrot,
  drama: Drama,
  handshake: Handshake,
  heart: HeartPulse,
  house: House,
  landmark: Landmark,
  megaphone: Megaphone,
  monitor: Monitor,
  recycle: Recycle,
  scissors: Scissors,
  sparkles: Sparkles,
  sprout: Sprout,
  store: Store,
  tree: Trees,
};

/** The names that a sector may be given. */
export const PICTOGRAM_NAMES = Object.keys(PICTOGRAMS);

/** A decorative pictogram: what it stands for is always written beside it. */
export function Pictogram({ name, size = 18 }: { name: string; size?: number }) {
  // Any word may be a name: « constructor » is no pictogram.
  const Icon = (Object.hasOwn(PICTOGRAMS, name) && PICTOGRAMS[name]) || Shapes;
  return <Icon aria-hidden="true" focusable="false" size={size} strokeWidth={1.75} />;
}
