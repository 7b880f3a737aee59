import { afterEach } from "vitest";
import { removeFolders } from "./environment.ts";
import { closeTerminals } from "./terminal.ts";

afterEach(() => {
  closeTerminals();
  removeFolders();
});
