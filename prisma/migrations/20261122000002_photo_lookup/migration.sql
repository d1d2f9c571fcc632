-- Which revisions show a photo: asked for every picture the public site sends (lib/media/queries/is-public-photo.ts).
CREATE INDEX "Revision_photos_idx" ON "Revision"
  USING gin (jsonb_path_query_array(content, '$.sections[*].doc.**.attrs.hash'));
