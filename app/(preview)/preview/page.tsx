import { PreviewOpening } from '@/components/previews/preview-opening';

/** Where a link to a revision leads; its token stands after the `#`, which only the browser sees. */
export default function OpenPreviewPage() {
  return <PreviewOpening />;
}
