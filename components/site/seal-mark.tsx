/** 回 as a seal: the same drawing as public/favicon.svg. */
export function SealMark({ size }: { size: number }) {
  return (
    <svg className="seal-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="3" />
      <path d="M7 7h18v18H7zM13 13h6v6h-6z" />
    </svg>
  );
}
