-- Failed sign-ins are counted by where they come from as well as by the name; what was counted by name alone is forgotten.
DELETE FROM "SignInThrottle";
ALTER TABLE "SignInThrottle" DROP CONSTRAINT "SignInThrottle_pkey",
  ADD COLUMN "key" TEXT NOT NULL,
  ADD CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key");
CREATE INDEX "SignInThrottle_signInName_idx" ON "SignInThrottle"("signInName");
