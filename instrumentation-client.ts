import { keepRaisedText } from '@/components/shell/keep-raised-text';
import { guardComposition } from '@/components/ui/guard-composition';

// Next runs this in the browser before the page comes to life, so that the guard listens before anything else does.
guardComposition(window);
keepRaisedText(window);
