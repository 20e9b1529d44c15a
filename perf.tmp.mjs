// test/host/host.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// test/host/appsScript/callCount.ts
var HANDLES = /^SpreadsheetApp\.(getActive|getActiveSpreadsheet|getActiveSheet|getUi|new[A-Z]\w*)$|\.(getRange|getRangeList|getSheetByName|getSheets|getSheetId|getName|getParent|getSheet|getRow|getColumn|getNumRows|getNumColumns|getA1Notation|getGridId|getCell|offset|getId|name|ordinal|compareTo|getRanges)$/;
var BUILDERS = /Builder\.|^Ui\.|^Menu\.|\.(DataValidation|ConditionalFormatRule|EmbeddedChart)\./;
var CallCount = class {
  /** Every call by name, `SpreadsheetApp.Range.getValues`. */
  byName = /* @__PURE__ */ new Map();
  /** Spreadsheet calls that fetch something from the document. */
  spreadsheetReads = 0;
  /** Spreadsheet calls that change the document, flush included. */
  spreadsheetWrites = 0;
  /** Properties, cache, lock, session, … */
  others = 0;
  total = 0;
  add(name) {
    this.total += 1;
    this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
    if (!name.startsWith("SpreadsheetApp")) {
      if (!BUILDERS.test(name)) this.others += 1;
    } else if (!HANDLES.test(name) && !BUILDERS.test(name)) {
      if (/\.(get|is|has|can)[A-Z]/.test(name)) this.spreadsheetReads += 1;
      else this.spreadsheetWrites += 1;
    }
  }
  count(name) {
    return this.byName.get(name) ?? 0;
  }
};

// test/host/appsScript/customFunctions.ts
import { types as types5 } from "node:util";

// test/host/serials.ts
function serialOfDate(year, month, date) {
  const millis = Date.UTC(year, month - 1, date);
  const back = new Date(millis);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date)
    return null;
  return millis / DAY_MS + EPOCH_DAYS;
}
var DAY_MS = 864e5;
var EPOCH_DAYS = 25569;
function textOfDay(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (year === void 0 || month === void 0 || date === void 0 || serialOfDate(year, month, date) === null)
    throw new Error(`No such day in the sample: ${day}`);
  return day;
}
var formatters = /* @__PURE__ */ new Map();
var offsetsByHour = /* @__PURE__ */ new Map();
function zoneOffset(timeZone, instant) {
  let offsets = offsetsByHour.get(timeZone);
  if (!offsets) {
    offsets = /* @__PURE__ */ new Map();
    offsetsByHour.set(timeZone, offsets);
  }
  const quarter = Math.floor(instant / 9e5);
  const known = offsets.get(quarter);
  if (known !== void 0) return known;
  const offset = wallClock(timeZone, quarter * 9e5) - quarter * 9e5;
  offsets.set(quarter, offset);
  return offset;
}
function wallClock(timeZone, instant) {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value: value2 }) => [type, value2]));
  const part = (type) => Number(parts.get(type));
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const wall = /* @__PURE__ */ new Date(0);
  wall.setUTCFullYear(year, part("month") - 1, part("day"));
  wall.setUTCHours(part("hour"), part("minute"), part("second"), 0);
  return wall.getTime();
}
function instantOfSerial(serial, timeZone) {
  const wall = Math.round((serial - EPOCH_DAYS) * DAY_MS);
  const before = wall - zoneOffset(timeZone, wall - DAY_MS);
  const after = wall - zoneOffset(timeZone, wall + DAY_MS);
  const fits = [before, after].filter((instant) => instant + zoneOffset(timeZone, instant) === wall);
  return fits.length > 0 ? Math.min(...fits) : Math.max(before, after);
}
function serialOfInstant(instant, timeZone) {
  return (instant + zoneOffset(timeZone, instant)) / DAY_MS + EPOCH_DAYS;
}

// test/host/appsScript/invocation.ts
import { types as types4 } from "node:util";

// test/host/appsScript/scriptError.ts
var ServiceError = class extends Error {
  name = "Exception";
};
var Killed = class extends Error {
  name = "Killed";
  constructor(message = "The script was killed.") {
    super(message);
  }
};
var ScriptFailure = class extends Error {
  constructor(message, name, scriptStack) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
  name;
  scriptStack;
};

// test/host/appsScript/authorization.ts
var SCOPE = "https://www.googleapis.com/auth/";
var MENU_MEMBERS = /* @__PURE__ */ new Set([
  "SpreadsheetApp.getUi",
  "Ui.createMenu",
  "Ui.createAddonMenu",
  "Menu.addItem",
  "Menu.addSeparator",
  "Menu.addSubMenu",
  "Menu.addToUi"
]);
var CUSTOM_FUNCTION_SERVICES = /^(CacheService|HtmlService|LockService|PropertiesService|SpreadsheetApp|Utilities)\b|^Session\.(getActiveUserLocale|getScriptTimeZone)$|^ScriptApp\.AuthMode/;
var READS = /^(get|is|has|can)[A-Z]|^(offset|name|ordinal|compareTo)$/;
function authorize(className, method, mode, scopes) {
  const name = `${className}.${method}`;
  const isUi = className.startsWith("Ui") || className.startsWith("Menu");
  const shortName = name.replace(/^SpreadsheetApp\.(?=[A-Z])/, "");
  if (mode === "NONE" && isDocumentOrProperties(className) && !MENU_MEMBERS.has(name))
    deny(shortName, className);
  if ((mode === "NONE" || mode === "LIMITED") && isUi && !MENU_MEMBERS.has(name)) deny(shortName, className);
  if (mode === "CUSTOM_FUNCTION") {
    if (name === "SpreadsheetApp.getUi") deny(shortName, className);
    if (!CUSTOM_FUNCTION_SERVICES.test(name))
      throw new ServiceError(`You do not have permission to call ${className.split(".")[0]} service.`);
    if (isSpreadsheet(className) && !READS.test(method))
      throw new ServiceError(`You do not have permission to call ${method}`);
  }
  if (scopes === null) return;
  const needed = neededScopes(className, method);
  if (needed.length > 0 && !needed.some((scope) => scopes.includes(SCOPE + scope)))
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${shortName}. Required permissions: ${needed.map((scope) => SCOPE + scope).join(" || ")}`
    );
}
function isSpreadsheet(className) {
  return className.startsWith("SpreadsheetApp");
}
function isDocumentOrProperties(className) {
  return isSpreadsheet(className) || /^(PropertiesService|CacheService|Properties|LockService)/.test(className);
}
function deny(shortName, className) {
  const needed = neededScopes(className, "").map((scope) => SCOPE + scope).join(" || ");
  const required = needed === "" ? "" : ` Required permissions: ${needed}`;
  throw new ServiceError(`You do not have permission to call ${shortName}.${required}`);
}
function neededScopes(className, method) {
  if (className === "SpreadsheetApp") {
    if (["openById", "openByUrl", "create", "open"].includes(method)) return ["spreadsheets"];
    if (["getActive", "getActiveSpreadsheet", "getActiveSheet", "getActiveRange", "getCurrentCell"].includes(
      method
    ))
      return ["spreadsheets.currentonly", "spreadsheets"];
  }
  if (className === "Ui" && /^(show|alert|prompt)/.test(method)) return ["script.container.ui"];
  if (className === "ScriptApp" && /Trigger/.test(method)) return ["script.scriptapp"];
  return [];
}

// test/host/appsScript/signatures.ts
import { types } from "node:util";
function checkArguments(owner, method, signatures, args) {
  if (signatures.some((signature) => accepts(signature, args))) return;
  throw new ServiceError(
    `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ${owner}.${method}.`
  );
}
var parsedSignatures = /* @__PURE__ */ new Map();
function accepts(signature, args) {
  let kinds = parsedSignatures.get(signature);
  if (!kinds) {
    kinds = signature === "" ? [] : signature.split(" ").map((kind) => kind.split("|"));
    parsedSignatures.set(signature, kinds);
  }
  const [repeated] = kinds;
  if (kinds.length === 1 && repeated?.[0]?.endsWith("*")) {
    const kind = repeated[0].slice(0, -1);
    return args.every((arg) => isOfKind(arg, kind));
  }
  return kinds.length === args.length && kinds.every((either, i) => either.some((kind) => isOfKind(args[i], kind)));
}
function isOfKind(arg, kind) {
  if (kind.endsWith("?")) return arg === null || arg === void 0 || isOfKind(arg, kind.slice(0, -1));
  switch (kind) {
    case "any":
      return true;
    case "number":
      return typeof arg === "number" && Number.isFinite(arg);
    case "text":
      return typeof arg === "string";
    case "boolean":
      return typeof arg === "boolean";
    case "date":
      return types.isDate(arg);
    case "array":
      return Array.isArray(arg);
    case "grid":
      return Array.isArray(arg) && arg.every((row) => Array.isArray(row));
    case "object":
      return typeof arg === "object" && arg !== null && !Array.isArray(arg) && !rawOf(arg);
    default:
      return `.${rawOf(arg)?.className}`.endsWith(`.${kind}`);
  }
}
function typeName(arg) {
  if (arg === null || arg === void 0) return "null";
  if (typeof arg === "string") return "String";
  if (typeof arg === "number") return "number";
  if (typeof arg === "boolean") return "Boolean";
  if (types.isDate(arg)) return "Date";
  const raw = rawOf(arg);
  if (raw) return raw.className;
  if (Array.isArray(arg)) return arg.length > 0 ? `${typeName(arg[0])}[]` : "Array";
  return "(class)";
}

// test/host/appsScript/service.ts
var Service = class {
  constructor(run) {
    this.run = run;
  }
  run;
  /** Members that are values, enums mostly. */
  values = [];
  /** What String(handle) gives. */
  get text() {
    return this.className.slice(this.className.lastIndexOf(".") + 1);
  }
};
function methodsOf() {
  return (methods) => methods;
}
var raws = /* @__PURE__ */ new WeakMap();
function rawOf(value2) {
  return typeof value2 === "object" && value2 !== null ? raws.get(value2) ?? null : null;
}
function handleOf(service, run) {
  const functions = /* @__PURE__ */ new Map();
  const handle = new Proxy(/* @__PURE__ */ Object.create(null), {
    get(_, name) {
      if (typeof name === "symbol") return void 0;
      const known = functions.get(name);
      if (known !== void 0) return known;
      const member = memberOf(service, name, run);
      if (typeof member === "function") functions.set(name, member);
      return member;
    },
    has: (_, name) => typeof name === "string" && (name in service.methods || service.values.includes(name)),
    ownKeys: () => [],
    set(_, name, value2) {
      if (hasOwnNames(service)) {
        service.setName(String(name), value2);
        return true;
      }
      throw run.sandbox.error(
        `Setting ${service.className}.${String(name)} is not implemented in the local Sheets`
      );
    }
  });
  raws.set(handle, service);
  return handle;
}
function hasOwnNames(service) {
  return "setName" in service;
}
var ASKED_BY_LANGUAGE = /* @__PURE__ */ new Set([
  "then",
  "toJSON",
  "constructor",
  "__proto__",
  "asymmetricMatch",
  "nodeType"
]);
function memberOf(service, name, run) {
  if (name === "toString") return () => service.text;
  if (name === "valueOf") return () => run.toScript(service);
  const signatures = service.methods[name];
  if (signatures) return (...args) => call(service, name, signatures, args, run);
  if (service.values.includes(name)) return run.toScript(Reflect.get(service, name));
  if (hasOwnNames(service)) return service.getName(name);
  if (ASKED_BY_LANGUAGE.has(name)) return void 0;
  throw run.sandbox.error(`${service.className}.${name} is not implemented in the local Sheets`);
}
function call(service, name, signatures, args, run) {
  return run.serviceCall(service.className, name, () => {
    checkArguments(service.className, name, signatures, args);
    const method = Reflect.get(service, name);
    if (typeof method !== "function")
      throw new Error(`${service.className} lists ${name} but does not offer it`);
    return Reflect.apply(
      method,
      service,
      args.map((arg) => rawOf(arg) ?? arg)
    );
  });
}

// test/host/appsScript/cacheService.ts
var KEY_LIMIT = 250;
var VALUE_LIMIT = 102400;
var MOST_ITEMS = 1e3;
var DEFAULT_SECONDS = 600;
var MOST_SECONDS = 21600;
var SERVICE_METHODS = methodsOf()({
  getDocumentCache: [""],
  getScriptCache: [""],
  getUserCache: [""]
});
var CacheService = class extends Service {
  className = "CacheService";
  methods = SERVICE_METHODS;
  getDocumentCache() {
    return this.cache("document");
  }
  getScriptCache() {
    return this.cache("script");
  }
  getUserCache() {
    return this.cache(`user ${this.run.host.user.email}`);
  }
  cache(name) {
    const { caches } = this.run.host;
    const entries = caches.get(name) ?? /* @__PURE__ */ new Map();
    caches.set(name, entries);
    return new Cache(this.run, entries);
  }
};
var METHODS = methodsOf()({
  get: ["text"],
  getAll: ["array"],
  put: ["text text", "text text number"],
  putAll: ["object", "object number"],
  remove: ["text"],
  removeAll: ["array"]
});
var Cache = class extends Service {
  constructor(run, entries) {
    super(run);
    this.entries = entries;
  }
  entries;
  className = "CacheService.Cache";
  methods = METHODS;
  get(key) {
    const entry = this.entries.get(key);
    return entry && entry.expires > this.run.now ? entry.value : null;
  }
  getAll(keys) {
    const found = {};
    for (const key of keys) {
      const value2 = this.get(key);
      if (value2 !== null) found[key] = value2;
    }
    return new PlainObject(found);
  }
  put(key, value2, seconds = DEFAULT_SECONDS) {
    if (key.length > KEY_LIMIT) throw new ServiceError("Argument too large: key");
    if (Buffer.byteLength(value2) > VALUE_LIMIT) throw new ServiceError("Argument too large: value");
    this.entries.delete(key);
    this.entries.set(key, { value: value2, expires: this.run.now + Math.min(seconds, MOST_SECONDS) * 1e3 });
    if (this.entries.size > MOST_ITEMS) this.evict();
  }
  putAll(values, seconds = DEFAULT_SECONDS) {
    for (const [key, value2] of Object.entries(values)) this.put(key, value2, seconds);
  }
  remove(key) {
    this.entries.delete(key);
  }
  removeAll(keys) {
    for (const key of keys) this.remove(key);
  }
  /** Measured: when full, about the oldest tenth goes. */
  evict() {
    for (const key of [...this.entries.keys()].slice(0, MOST_ITEMS / 10)) this.entries.delete(key);
  }
};

// test/host/appsScript/console.ts
import { inspect } from "node:util";
function defineConsole(run) {
  const write = (...parts) => {
    run.host.logs.push(parts.map((part) => typeof part === "string" ? part : inspect(part)).join(" "));
  };
  const none = () => void 0;
  run.sandbox.define("console", {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: none,
    timeEnd: none
  });
  run.sandbox.define("Logger", run.toScript(new Logger(run)));
}
var Logger = class extends Service {
  className = "Logger";
  methods = { log: ["any", "any any*", "any any", "any any any"], clear: [""], getLog: [""] };
  log(...parts) {
    this.run.host.logs.push(parts.map(String).join(" "));
    return this;
  }
  clear() {
    this.run.host.logs.length = 0;
  }
  getLog() {
    return this.run.host.logs.join("\n");
  }
};

// test/host/appsScript/enums.ts
var EnumValue = class _EnumValue extends Service {
  constructor(run, className, key, position) {
    super(run);
    this.className = className;
    this.key = key;
    this.position = position;
  }
  className;
  key;
  position;
  methods = { name: [""], ordinal: [""], compareTo: ["any"] };
  get text() {
    return this.key;
  }
  name() {
    return this.key;
  }
  ordinal() {
    return this.position;
  }
  compareTo(other) {
    return other instanceof _EnumValue ? this.position - other.position : -1;
  }
};
var Enumeration = class extends Service {
  constructor(run, className, names) {
    super(run);
    this.className = className;
    this.values = names;
    for (const [i, name] of names.entries())
      Object.defineProperty(this, name, { value: new EnumValue(run, className, name, i), enumerable: true });
  }
  className;
  methods = {};
  values;
  value(name) {
    const found = Reflect.get(this, name);
    if (found instanceof EnumValue) return found;
    throw new Error(`${this.className}.${name} is not an enumeration value that the local Sheets knows`);
  }
};

// test/host/appsScript/html/templateLiteralComments.ts
import { parse } from "acorn";
var stripped = /* @__PURE__ */ new Map();
function stripTemplateLiteralComments(html) {
  let result = stripped.get(html);
  if (result === void 0) {
    result = html.replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
      (_, open, code, close) => {
        return open + stripCode(code) + close;
      }
    );
    stripped.set(html, result);
  }
  return result;
}
function stripCode(code) {
  if (!code.includes("`")) return code;
  const tokens = [];
  try {
    parse(code, { ecmaVersion: "latest", sourceType: "module", onToken: tokens });
  } catch {
    return code;
  }
  let result = "";
  let end = 0;
  for (const token of tokens) {
    if (token.type.label !== "template") continue;
    result += code.slice(end, token.start);
    result += code.slice(token.start, token.end).replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "");
    end = token.end;
  }
  return result + code.slice(end);
}

// test/host/appsScript/html/htmlOutput.ts
var METHODS2 = methodsOf()({
  addMetaTag: ["text text"],
  append: ["text"],
  getContent: [""],
  getHeight: [""],
  getTitle: [""],
  getWidth: [""],
  setContent: ["text"],
  setHeight: ["number"],
  setSandboxMode: ["SandboxMode"],
  setTitle: ["text"],
  setWidth: ["number"],
  setXFrameOptionsMode: ["XFrameOptionsMode"]
});
var HtmlOutput = class extends Service {
  constructor(run, content) {
    super(run);
    this.content = content;
  }
  content;
  className = "HtmlService.HtmlOutput";
  methods = METHODS2;
  title = "";
  width = null;
  height = null;
  /** What reaches the browser. */
  get served() {
    const strips = this.run.host.switches.templateLiteralComments === "stripped";
    return strips ? stripTemplateLiteralComments(this.content) : this.content;
  }
  append(html) {
    this.content += html;
    return this;
  }
  getContent() {
    return this.content;
  }
  setContent(html) {
    this.content = html;
    return this;
  }
  getTitle() {
    return this.title;
  }
  setTitle(title) {
    this.title = title;
    return this;
  }
  getWidth() {
    return this.width;
  }
  setWidth(width) {
    this.width = width;
    return this;
  }
  getHeight() {
    return this.height;
  }
  setHeight(height) {
    this.height = height;
    return this;
  }
  /** IFRAME is the only mode left; the others are taken and ignored. */
  setSandboxMode() {
    return this;
  }
  setXFrameOptionsMode() {
    return this;
  }
  addMetaTag() {
    return this;
  }
};

// test/host/appsScript/html/htmlTemplate.ts
var METHODS3 = methodsOf()({
  evaluate: [""],
  getCode: [""],
  getRawContent: [""]
});
var HtmlTemplate = class extends Service {
  constructor(run, source) {
    super(run);
    this.source = source;
  }
  source;
  className = "HtmlService.HtmlTemplate";
  methods = METHODS3;
  names = /* @__PURE__ */ new Map();
  setName(name, value2) {
    this.names.set(name, value2);
  }
  getName(name) {
    return this.names.get(name);
  }
  /** The file as it is, whatever its length: the way round createHtmlOutputFromFile's cutting (reported). */
  getRawContent() {
    return this.source;
  }
  getCode() {
    const parts = this.source.split(/<\?(!?=)?([\s\S]*?)\?>/);
    let code = "const output_ = []; const escape_ = (value) => String(value)";
    code += `.replace(/[&<>"']/g, (mark) => '&#' + mark.charCodeAt(0) + ';');
`;
    for (let i = 0; i < parts.length; i += 3) {
      code += `output_.push(${JSON.stringify(parts[i] ?? "")});
`;
      const scriptlet = parts[i + 2];
      if (scriptlet === void 0) break;
      if (parts[i + 1] === "!=") code += `output_.push(${scriptlet});
`;
      else if (parts[i + 1] === "=") code += `output_.push(escape_(${scriptlet}));
`;
      else code += `${scriptlet}
`;
    }
    return `${code}return output_.join('');`;
  }
  evaluate() {
    if (!this.source.includes("<?")) return new HtmlOutput(this.run, this.source);
    const names = [...this.names.keys()];
    const make = this.run.sandbox.lookUp("Function");
    if (typeof make !== "function") throw new Error("The script has replaced Function");
    const page = Reflect.construct(make, [...names, this.getCode()]);
    if (typeof page !== "function") throw new Error("The template has no code");
    return new HtmlOutput(this.run, String(Reflect.apply(page, void 0, [...this.names.values()])));
  }
};

// test/host/appsScript/html/htmlService.ts
var METHODS4 = methodsOf()({
  createHtmlOutput: ["", "text"],
  createHtmlOutputFromFile: ["text"],
  createTemplate: ["text"],
  createTemplateFromFile: ["text"]
});
var SAFE_LENGTH = 1e5;
var KEPT = 108722 / 121691;
var HtmlService = class extends Service {
  className = "HtmlService";
  methods = METHODS4;
  values = ["SandboxMode", "XFrameOptionsMode"];
  SandboxMode = new Enumeration(this.run, "HtmlService.SandboxMode", [
    "EMULATED",
    "IFRAME",
    "NATIVE"
  ]);
  XFrameOptionsMode = new Enumeration(this.run, "HtmlService.XFrameOptionsMode", [
    "ALLOWALL",
    "DEFAULT"
  ]);
  createHtmlOutput(html = "") {
    return new HtmlOutput(this.run, html);
  }
  createHtmlOutputFromFile(name) {
    const html = this.file(name);
    const cut = this.run.host.switches.htmlFromFile === "truncated" && html.length > SAFE_LENGTH;
    return new HtmlOutput(this.run, cut ? html.slice(0, Math.floor(html.length * KEPT)) : html);
  }
  createTemplate(source) {
    return new HtmlTemplate(this.run, source);
  }
  createTemplateFromFile(name) {
    return new HtmlTemplate(this.run, this.file(name));
  }
  file(name) {
    const { files } = this.run.host;
    const text = files.get(`${name}.html`) ?? (name.endsWith(".html") ? files.get(name) : void 0);
    if (text === void 0) throw new ServiceError(`No HTML file named ${name} was found.`);
    return text;
  }
};

// test/host/appsScript/lockService.ts
var SERVICE_METHODS2 = methodsOf()({
  getDocumentLock: [""],
  getScriptLock: [""],
  getUserLock: [""]
});
var LockService = class extends Service {
  className = "LockService";
  methods = SERVICE_METHODS2;
  getDocumentLock() {
    return this.run.host.switches.documentLock === "null" ? null : new Lock(this.run, "document");
  }
  getScriptLock() {
    return new Lock(this.run, "script");
  }
  getUserLock() {
    return new Lock(this.run, `user ${this.run.host.user.email}`);
  }
};
var METHODS5 = methodsOf()({
  hasLock: [""],
  releaseLock: [""],
  tryLock: ["number"],
  waitLock: ["number"]
});
var Lock = class extends Service {
  constructor(run, name) {
    super(run);
    this.name = name;
  }
  name;
  className = "LockService.Lock";
  methods = METHODS5;
  hasLock() {
    return this.run.host.locks.isHeldBy(this.name, this.run);
  }
  releaseLock() {
    this.run.host.locks.release(this.name, this.run);
  }
  /** The other holder cannot move on while this run waits, so the time passes on the clock and the answer is no. */
  tryLock(milliseconds) {
    if (this.run.host.locks.take(this.name, this.run)) return true;
    this.run.host.clock?.sleep(milliseconds);
    return this.run.host.locks.take(this.name, this.run);
  }
  waitLock(milliseconds) {
    if (!this.tryLock(milliseconds))
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
  }
};

// test/host/appsScript/propertiesService.ts
var KILOBYTE = 1024;
var VALUE_LIMIT2 = 9 * KILOBYTE;
var STORE_LIMIT = 500 * KILOBYTE;
var SERVICE_METHODS3 = methodsOf()({
  getDocumentProperties: [""],
  getScriptProperties: [""],
  getUserProperties: [""]
});
var PropertiesService = class extends Service {
  className = "PropertiesService";
  methods = SERVICE_METHODS3;
  getDocumentProperties() {
    return new Properties(this.run, this.run.host.workbook.state.documentProperties);
  }
  getScriptProperties() {
    return new Properties(this.run, this.run.host.workbook.state.scriptProperties);
  }
  /** In a custom function these are the spreadsheet owner's (developers.google.com/apps-script/guides/sheets/functions). */
  getUserProperties() {
    const { host, occasion } = this.run;
    const owner = occasion === "customFunction" ? host.workbook.ownerEmail : host.user.email;
    const { userProperties } = host.workbook.state;
    let store = userProperties.get(owner);
    if (!store) {
      store = /* @__PURE__ */ new Map();
      userProperties.set(owner, store);
    }
    return new Properties(this.run, store);
  }
};
var METHODS6 = methodsOf()({
  deleteAllProperties: [""],
  deleteProperty: ["text"],
  getKeys: [""],
  getProperties: [""],
  getProperty: ["text"],
  setProperties: ["object", "object boolean"],
  // Any value is accepted and stored as text.
  setProperty: ["text text", "text number", "text boolean"]
});
var Properties = class extends Service {
  constructor(run, store) {
    super(run);
    this.store = store;
  }
  store;
  className = "PropertiesService.Properties";
  methods = METHODS6;
  getKeys() {
    return [...this.store.keys()];
  }
  getProperties() {
    return new PlainObject(Object.fromEntries(this.store));
  }
  getProperty(key) {
    return this.store.get(key) ?? null;
  }
  setProperty(key, value2) {
    const text = String(value2);
    if (Buffer.byteLength(text) > VALUE_LIMIT2) throw new ServiceError("Argument too large: value");
    let size = Buffer.byteLength(key) + Buffer.byteLength(text);
    for (const [other, held] of this.store)
      if (other !== key) size += Buffer.byteLength(other) + Buffer.byteLength(held);
    if (size > STORE_LIMIT)
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again."
      );
    this.store.set(key, text);
    return this;
  }
  setProperties(properties, deleteOthers = false) {
    if (deleteOthers) this.store.clear();
    for (const [key, value2] of Object.entries(properties)) this.setProperty(key, value2);
    return this;
  }
  deleteProperty(key) {
    this.store.delete(key);
    return this;
  }
  deleteAllProperties() {
    this.store.clear();
    return this;
  }
};

// test/host/appsScript/scriptApp.ts
var METHODS7 = methodsOf()({
  getProjectTriggers: [""],
  getScriptId: [""],
  requireScopes: ["any array"],
  requireAllScopes: ["any"]
});
function authModes(run) {
  const known = run.singletons.get("ScriptApp.AuthMode");
  if (known instanceof Enumeration) return known;
  const made = new Enumeration(run, "ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
  run.singletons.set("ScriptApp.AuthMode", made);
  return made;
}
var ScriptApp = class extends Service {
  className = "ScriptApp";
  methods = METHODS7;
  values = ["AuthMode"];
  get AuthMode() {
    return authModes(this.run);
  }
  getScriptId() {
    return "1LocalScript";
  }
  /** The local Sheets runs no installable triggers, so a project has none. */
  getProjectTriggers() {
    return [];
  }
  requireScopes(_mode, scopes) {
    const granted = this.run.host.scopes;
    if (granted === null || scopes.every((scope) => granted.includes(scope))) return;
    throw new ServiceError("Authorization is required to perform that action.");
  }
  requireAllScopes() {
  }
};

// test/host/appsScript/session.ts
import { createHash } from "node:crypto";
var EMAIL_SCOPE = "https://www.googleapis.com/auth/userinfo.email";
var METHODS8 = methodsOf()({
  getActiveUser: [""],
  getActiveUserLocale: [""],
  getEffectiveUser: [""],
  getScriptTimeZone: [""],
  getTemporaryActiveUserKey: [""]
});
var Session = class extends Service {
  className = "Session";
  methods = METHODS8;
  /**
   * The address is "" where policy forbids it: no e-mail scope, simple triggers, custom functions. Whether the
   * developer's domain lifts that is the `email` switch.
   */
  getActiveUser() {
    const { host, occasion } = this.run;
    const mayKnow = host.switches.email === "visible" && occasion !== "simpleTrigger" && occasion !== "customFunction" && (host.scopes === null || host.scopes.includes(EMAIL_SCOPE));
    return new User(this.run, mayKnow ? host.user.email : "");
  }
  getEffectiveUser() {
    return this.getActiveUser();
  }
  getActiveUserLocale() {
    return this.run.host.user.locale ?? "en";
  }
  getScriptTimeZone() {
    return this.run.host.scriptTimeZone;
  }
  /** A key of this account and script that rotates every 30 days. */
  getTemporaryActiveUserKey() {
    const period = Math.floor(this.run.now / (30 * 864e5));
    return createHash("sha256").update(`${this.run.host.user.email} ${period}`).digest("base64");
  }
};
var USER_METHODS = methodsOf()({ getEmail: [""] });
var User = class extends Service {
  constructor(run, email) {
    super(run);
    this.email = email;
  }
  email;
  className = "Session.User";
  methods = USER_METHODS;
  getEmail() {
    return this.email;
  }
};

// test/host/appsScript/ui/menu.ts
var METHODS9 = methodsOf()({
  addItem: ["text text"],
  addSeparator: [""],
  addSubMenu: ["Menu"],
  addToUi: [""]
});
var Menu = class extends Service {
  constructor(run, label) {
    super(run);
    this.label = label;
  }
  label;
  className = "Menu";
  methods = METHODS9;
  items = [];
  addItem(label, functionName) {
    this.items.push({ label, functionName });
    return this;
  }
  addSeparator() {
    this.items.push("separator");
    return this;
  }
  addSubMenu(menu) {
    this.items.push({ label: menu.label, items: menu.items });
    return this;
  }
  /** A menu of the same name is replaced. */
  addToUi() {
    const { host } = this.run;
    host.menus = host.menus.filter(({ label }) => label !== this.label);
    host.menus.push({ label: this.label, items: this.items });
  }
};

// test/host/appsScript/ui/ui.ts
var METHODS10 = methodsOf()({
  alert: ["text", "text ButtonSet", "text text ButtonSet"],
  createAddonMenu: [""],
  createMenu: ["text"],
  prompt: ["text", "text ButtonSet", "text text ButtonSet"],
  showModalDialog: ["any text"],
  showModelessDialog: ["any text"],
  showSidebar: ["any"]
});
var Ui = class extends Service {
  className = "Ui";
  methods = METHODS10;
  values = ["Button", "ButtonSet"];
  Button = new Enumeration(this.run, "Ui.Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
  ButtonSet = new Enumeration(this.run, "Ui.ButtonSet", [
    "OK",
    "OK_CANCEL",
    "YES_NO",
    "YES_NO_CANCEL"
  ]);
  createMenu(label) {
    return new Menu(this.run, label);
  }
  /** Stands under Extensions, named after the add-on. */
  createAddonMenu() {
    return new Menu(this.run, this.run.host.workbook.addOnName);
  }
  alert(first, second) {
    const [title, prompt] = typeof second === "string" ? [first, second] : ["", first];
    return this.Button.value(this.run.host.answers.alert?.(title, prompt) ?? "CLOSE");
  }
  prompt(first, second) {
    const [title, prompt] = typeof second === "string" ? [first, second] : ["", first];
    const answer = this.run.host.answers.prompt?.(title, prompt) ?? { button: "CLOSE", text: "" };
    return new PromptResponse(this.run, this.Button.value(answer.button), answer.text);
  }
  showSidebar(page) {
    this.run.host.sidebar = shown(page, "showSidebar", null);
  }
  showModalDialog(page, title) {
    this.run.host.dialog = shown(page, "showModalDialog", title);
  }
  showModelessDialog(page, title) {
    this.run.host.dialog = shown(page, "showModelessDialog", title);
  }
};
function shown(page, method, title) {
  if (!(page instanceof HtmlOutput)) throw new TypeError(`Ui.${method} takes an HtmlOutput`);
  const html = page.served;
  return { title: title ?? page.getTitle(), html, width: page.getWidth(), height: page.getHeight() };
}
var RESPONSE_METHODS = methodsOf()({
  getResponseText: [""],
  getSelectedButton: [""]
});
var PromptResponse = class extends Service {
  constructor(run, button, typed) {
    super(run);
    this.button = button;
    this.typed = typed;
  }
  button;
  typed;
  className = "PromptResponse";
  methods = RESPONSE_METHODS;
  getResponseText() {
    return this.typed;
  }
  getSelectedButton() {
    return this.button;
  }
};

// test/host/appsScript/spreadsheet/enumerations.ts
var NAMES = {
  BandingTheme: [
    "LIGHT_GREY",
    "CYAN",
    "GREEN",
    "YELLOW",
    "ORANGE",
    "BLUE",
    "TEAL",
    "GREY",
    "BROWN",
    "INDIGO",
    "PINK"
  ],
  BooleanCriteria: [
    "CELL_EMPTY",
    "CELL_NOT_EMPTY",
    "CUSTOM_FORMULA",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_ENDS_WITH",
    "TEXT_EQUAL_TO",
    "TEXT_STARTS_WITH"
  ],
  BorderStyle: ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"],
  DataValidationCriteria: [
    "CHECKBOX",
    "CUSTOM_FORMULA",
    "DATE_IS_VALID_DATE",
    "DATE_BETWEEN",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "VALUE_IN_LIST",
    "VALUE_IN_RANGE"
  ],
  DeveloperMetadataVisibility: ["DOCUMENT", "PROJECT"],
  Dimension: ["COLUMNS", "ROWS"],
  Direction: ["UP", "DOWN", "PREVIOUS", "NEXT"],
  ProtectionType: ["RANGE", "SHEET"],
  SheetType: ["GRID", "OBJECT", "DATASOURCE"],
  WrapStrategy: ["WRAP", "OVERFLOW", "CLIP"]
};
var ENUMERATIONS = Object.keys(NAMES);
function spreadsheetEnumeration(run, name) {
  const className = `SpreadsheetApp.${name}`;
  const known = run.singletons.get(className);
  if (known instanceof Enumeration) return known;
  const made = new Enumeration(run, className, NAMES[name]);
  run.singletons.set(className, made);
  return made;
}

// test/host/a1.ts
function columnLetters(column) {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  return letters;
}
function columnNumber(letters) {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
function cellName(row, column) {
  return columnLetters(column) + row;
}
function areaName({ row, column, rows, columns }) {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
function quotedSheetName(name) {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
var CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;
function parseA1(text, size) {
  const bang = text.lastIndexOf("!");
  const rawSheet = bang < 0 ? null : text.slice(0, bang);
  const sheetName = rawSheet?.startsWith("'") ? rawSheet.slice(1, -1).replaceAll("''", "'") : rawSheet;
  const [from, to, ...more] = text.slice(bang + 1).trim().split(":");
  const limits = size(sheetName);
  if (!limits || from === void 0 || more.length > 0) return null;
  const start = CORNER.exec(from);
  const end = CORNER.exec(to ?? from);
  if (!start || !end || from === "" || to === "") return null;
  if (to === void 0 && (start[1] === void 0 || start[2] === void 0)) return null;
  if (start[1] === void 0 && end[1] !== void 0) return null;
  const rowA = start[2] === void 0 ? 1 : Number(start[2]);
  const rowB = end[2] === void 0 ? limits.rows : Number(end[2]);
  const columnA = start[1] === void 0 ? 1 : columnNumber(start[1]);
  const columnB = end[1] === void 0 ? limits.columns : columnNumber(end[1]);
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  if (row < 1) return null;
  const area = { row, column, rows: Math.abs(rowB - rowA) + 1, columns: Math.abs(columnB - columnA) + 1 };
  return { sheetName, area };
}

// test/host/formulas/formulaText.ts
var SHEET = /(?:'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*)!/;
var END = /\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}(?=:)|\$?\d{1,7}(?=:)/;
var SECOND = /\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}/;
var TOKEN = new RegExp(
  `("(?:[^"]|"")*")|((?:${SHEET.source})?(?:${END.source})(?::(?:${SECOND.source}))?(?![A-Za-z0-9_.(!]))|([A-Za-z_][A-Za-z0-9_.]*|\\d+(?:\\.\\d+)?|'(?:[^']|'')*'!?|[\\s\\S])`,
  "g"
);
function splitFormula(formula) {
  const pieces = [];
  let plain = "";
  for (const match of formula.matchAll(TOKEN)) {
    const reference = match[2] === void 0 ? null : readReference(match[2]);
    if (!reference) {
      plain += match[0];
      continue;
    }
    pieces.push(plain, reference);
    plain = "";
  }
  pieces.push(plain);
  return pieces;
}
function readReference(text) {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? null : text.slice(0, bang);
  const [first, second] = text.slice(bang + 1).split(":");
  const from = readCorner(first ?? "");
  const to = second === void 0 ? null : readCorner(second);
  if (!from || second !== void 0 && !to) return null;
  if (!to && (from.row === null || from.column === null)) return null;
  const sheetName = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName, from, to };
}
function readCorner(text) {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, columnMark, letters, rowMark, digits] = match;
  if (!letters && !digits) return null;
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    columnFixed: columnMark === "$" && Boolean(letters),
    rowFixed: rowMark === "$" || columnMark === "$" && !letters
  };
}
function writeReference({ sheetName, from, to }) {
  const sheet = sheetName === null ? "" : `${quotedSheetName(sheetName)}!`;
  return sheet + writeCorner(from) + (to ? `:${writeCorner(to)}` : "");
}
function writeCorner(corner) {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + columnLetters(corner.column);
  return column + (corner.row === null ? "" : (corner.rowFixed ? "$" : "") + corner.row);
}
function mapReferences(formula, change) {
  return splitFormula(formula).map((piece) => {
    if (typeof piece === "string") return piece;
    const changed = change(piece);
    return changed ? writeReference(changed) : "#REF!";
  }).join("");
}
function references(formula) {
  return splitFormula(formula).filter((piece) => typeof piece !== "string");
}
function renameInFormulas(formula, from, to) {
  return mapReferences(
    formula,
    (reference) => reference.sheetName?.toLowerCase() === from.toLowerCase() ? { ...reference, sheetName: to } : reference
  );
}
function boundReference(reference, size) {
  if (!reference.to) return reference;
  const { from, to } = reference;
  return {
    sheetName: reference.sheetName,
    from: { ...from, row: from.row ?? 1, column: from.column ?? 1 },
    to: { ...to, row: to.row ?? size.rows, column: to.column ?? size.columns }
  };
}
function moveFormula(formula, rows, columns) {
  const moved = (corner) => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row ?? 1) < 1 || (column ?? 1) < 1) return null;
    return { ...corner, row, column };
  };
  return mapReferences(formula, ({ sheetName, from, to }) => {
    const start = moved(from);
    const end = to && moved(to);
    return !start || to && !end ? null : { sheetName, from: start, to: end };
  });
}
function isSingleCall(formula, name) {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "").trim();
  const head = /^=\s*([A-Za-z_][A-Za-z0-9_.]*)\s*\(/.exec(bare);
  if (head?.[1]?.toUpperCase() !== name) return false;
  let depth = 1;
  for (let i = head[0].length; i < bare.length; i++) {
    if (bare[i] === "(") depth += 1;
    else if (bare[i] === ")") depth -= 1;
    if (depth === 0) return i === bare.length - 1;
  }
  return false;
}

// test/host/copyBlock.ts
function copyBlock(from, area, to, row, column, what) {
  const content = Array.from(
    { length: area.rows },
    (_, r) => Array.from({ length: area.columns }, (_2, c2) => ({
      value: from.value(area.row + r, area.column + c2),
      formula: from.formula(area.row + r, area.column + c2)
    }))
  );
  to.workbook.edit(() => {
    if (what.formats)
      for (const name of Object.keys(from.layers.attributes))
        copyAttribute(name, from, area, to, row, column);
    if (!what.values) return;
    for (const [r, line] of content.entries())
      for (const [c2, { value: value2, formula }] of line.entries())
        if (formula === null) to.putValue(row + r, column + c2, value2);
        else to.putFormula(row + r, column + c2, moveFormula(formula, row - area.row, column - area.column));
  });
}
function copyAttribute(name, from, area, to, row, column) {
  const held = Array.from(
    { length: area.rows },
    (_, r) => Array.from({ length: area.columns }, (_2, c2) => from.attribute(name, area.row + r, area.column + c2))
  );
  for (const [r, line] of held.entries())
    for (const [c2, value2] of line.entries()) to.putAttribute(name, row + r, column + c2, value2);
}

// test/host/sortRows.ts
function sortRows(sheet, area, keys) {
  const keyed = Array.from({ length: area.rows }, (_, offset) => ({
    offset,
    values: keys.map((key) => sheet.value(area.row + offset, key.column))
  }));
  keyed.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const order2 = compare(a.values[i] ?? null, b.values[i] ?? null, key.ascending);
      if (order2 !== 0) return order2;
    }
    return 0;
  });
  const order = keyed.map(({ offset }) => offset);
  sheet.workbook.edit(() => {
    const { validation, ...moving } = sheet.layers.attributes;
    void validation;
    for (const layer of [
      sheet.layers.values,
      sheet.layers.formulas,
      sheet.layers.errors,
      ...Object.values(moving)
    ])
      layer.arrangeRows(area.row, area.column, area.columns, order);
    if (sheet.formulaCount > 0)
      for (const [to, from] of order.entries())
        for (let column = area.column; column < area.column + area.columns; column++) {
          const formula = sheet.formula(area.row + to, column);
          if (formula !== null && to !== from)
            sheet.layers.formulas.set(area.row + to, column, moveFormula(formula, to - from, 0));
        }
    sheet.workbook.recalculateAll();
    sheet.workbook.noteInputArea(sheet, area);
    sheet.workbook.noteArea(sheet, area);
  });
}
function rank(value2) {
  if (value2 === null || value2 === "") return 3;
  return typeof value2 === "number" ? 0 : typeof value2 === "string" ? 1 : 2;
}
function compare(a, b, ascending) {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 3 || rankB === 3) return rankA - rankB;
  const order = rankA !== rankB ? rankA - rankB : compareAlike(a, b);
  return ascending ? order : -order;
}
function compareAlike(a, b) {
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "en", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

// test/host/appsScript/spreadsheet/banding.ts
var METHODS11 = methodsOf()({ remove: [""] });
var Banding = class extends Service {
  constructor(run, sheet, area) {
    super(run);
    this.sheet = sheet;
    this.area = area;
  }
  sheet;
  area;
  className = "SpreadsheetApp.Banding";
  methods = METHODS11;
  remove() {
    const { look } = this.sheet;
    look.bandings = look.bandings.filter(({ area }) => areaName(area) !== areaName(this.area));
    this.sheet.changedLook();
  }
};

// test/host/appsScript/spreadsheet/dataValidation.ts
import { types as types2 } from "node:util";
var METHODS12 = methodsOf()({
  copy: [""],
  getAllowInvalid: [""],
  getCriteriaType: [""],
  getCriteriaValues: [""],
  getHelpText: [""]
});
var BLANK = {
  kind: "other",
  criteria: "",
  criteriaValues: [],
  options: [],
  showDropdown: true,
  // "allowInvalid" is true by default: the rule only warns.
  allowInvalid: true,
  helpText: null
};
var DataValidation = class _DataValidation extends Service {
  constructor(run, rule) {
    super(run);
    this.rule = rule;
  }
  rule;
  className = "SpreadsheetApp.DataValidation";
  methods = METHODS12;
  static checkbox = { ...BLANK, kind: "checkbox", criteria: "CHECKBOX", allowInvalid: false };
  /** The rule behind a script's handle; null takes the rule away. */
  static read(handle) {
    const raw = rawOf(handle);
    return raw instanceof _DataValidation ? raw.rule : void 0;
  }
  copy() {
    return new DataValidationBuilder(this.run, this.rule);
  }
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getHelpText() {
    return this.rule.helpText;
  }
  getCriteriaType() {
    return spreadsheetEnumeration(this.run, "DataValidationCriteria").value(this.rule.criteria);
  }
  getCriteriaValues() {
    if (this.rule.kind === "list") return [[...this.rule.options], this.rule.showDropdown];
    return [...this.rule.criteriaValues];
  }
};
var BUILDER_METHODS = methodsOf()({
  build: [""],
  requireCheckbox: ["", "any", "any any"],
  requireDate: [""],
  requireFormulaSatisfied: ["text"],
  requireNumberBetween: ["number number"],
  requireNumberEqualTo: ["number"],
  requireNumberGreaterThan: ["number"],
  requireNumberGreaterThanOrEqualTo: ["number"],
  requireNumberLessThan: ["number"],
  requireNumberLessThanOrEqualTo: ["number"],
  requireNumberNotBetween: ["number number"],
  requireDateBetween: ["date date"],
  requireValueInList: ["array", "array boolean"],
  requireValueInRange: ["Range", "Range boolean"],
  setAllowInvalid: ["boolean"],
  setHelpText: ["text"]
});
var DataValidationBuilder = class extends Service {
  constructor(run, rule = BLANK) {
    super(run);
    this.rule = rule;
  }
  rule;
  className = "SpreadsheetApp.DataValidationBuilder";
  methods = BUILDER_METHODS;
  build() {
    return new DataValidation(this.run, this.rule);
  }
  setAllowInvalid(allows) {
    return this.with({ allowInvalid: allows });
  }
  setHelpText(helpText) {
    return this.with({ helpText });
  }
  requireCheckbox(checked, unchecked) {
    const own = [checked, unchecked].filter((value2) => value2 !== void 0);
    return this.with({
      kind: "checkbox",
      criteria: "CHECKBOX",
      criteriaValues: own,
      options: own.map(String)
    });
  }
  requireValueInList(values, showDropdown = true) {
    const options = values.map(String);
    return this.with({ kind: "list", criteria: "VALUE_IN_LIST", criteriaValues: [], options, showDropdown });
  }
  requireValueInRange(range, showDropdown = true) {
    const source = { sheetId: range.data.id, area: { ...range.area } };
    return this.with({ kind: "range", criteria: "VALUE_IN_RANGE", criteriaValues: [source], showDropdown });
  }
  requireFormulaSatisfied(formula) {
    return this.with({ kind: "formula", criteria: "CUSTOM_FORMULA", criteriaValues: [formula] });
  }
  requireDate() {
    return this.with({ kind: "date", criteria: "DATE_IS_VALID_DATE", criteriaValues: [] });
  }
  requireDateBetween(from, until) {
    const { timeZone } = this.run.host.workbook;
    const bounds = [from, until].map(
      (day) => types2.isDate(day) ? serialOfInstant(day.getTime(), timeZone) : 0
    );
    return this.with({ kind: "date", criteria: "DATE_BETWEEN", criteriaValues: bounds });
  }
  requireNumberBetween(low, high) {
    return this.number("NUMBER_BETWEEN", low, high);
  }
  requireNumberNotBetween(low, high) {
    return this.number("NUMBER_NOT_BETWEEN", low, high);
  }
  requireNumberEqualTo(number) {
    return this.number("NUMBER_EQUAL_TO", number);
  }
  requireNumberGreaterThan(number) {
    return this.number("NUMBER_GREATER_THAN", number);
  }
  requireNumberGreaterThanOrEqualTo(number) {
    return this.number("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }
  requireNumberLessThan(number) {
    return this.number("NUMBER_LESS_THAN", number);
  }
  requireNumberLessThanOrEqualTo(number) {
    return this.number("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }
  number(criteria, ...bounds) {
    return this.with({ kind: "number", criteria, criteriaValues: bounds });
  }
  with(change) {
    this.rule = { ...this.rule, ...change };
    return this;
  }
};

// test/host/appsScript/spreadsheet/filter.ts
var METHODS13 = methodsOf()({
  getColumnFilterCriteria: ["number"],
  getRange: [""],
  remove: [""],
  removeColumnFilterCriteria: ["number"],
  setColumnFilterCriteria: ["number FilterCriteria?"]
});
var SheetFilter = class extends Service {
  constructor(run, sheet) {
    super(run);
    this.sheet = sheet;
  }
  sheet;
  className = "SpreadsheetApp.Filter";
  methods = METHODS13;
  getRange() {
    const area = this.sheet.filter?.area ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return new Range(this.run, this.sheet, { ...area });
  }
  remove() {
    this.sheet.filter = null;
    this.sheet.changedLook();
  }
  /** Columns count from the sheet's first. */
  getColumnFilterCriteria(column) {
    const hidden = this.sheet.filter?.hidden.get(column);
    return hidden ? new FilterCriteria(this.run, hidden) : null;
  }
  setColumnFilterCriteria(column, criteria) {
    if (criteria) this.sheet.filter?.hidden.set(column, criteria.hidden);
    else this.sheet.filter?.hidden.delete(column);
    this.sheet.changedLook();
    return this;
  }
  removeColumnFilterCriteria(column) {
    return this.setColumnFilterCriteria(column, null);
  }
};
var CRITERIA_METHODS = methodsOf()({ getHiddenValues: [""] });
var FilterCriteria = class extends Service {
  constructor(run, hidden) {
    super(run);
    this.hidden = hidden;
  }
  hidden;
  className = "SpreadsheetApp.FilterCriteria";
  methods = CRITERIA_METHODS;
  getHiddenValues() {
    return this.hidden;
  }
};
var BUILDER_METHODS2 = methodsOf()({
  build: [""],
  setHiddenValues: ["array"]
});
var FilterCriteriaBuilder = class extends Service {
  className = "SpreadsheetApp.FilterCriteriaBuilder";
  methods = BUILDER_METHODS2;
  hidden = [];
  setHiddenValues(values) {
    this.hidden = [...values];
    return this;
  }
  build() {
    return new FilterCriteria(this.run, this.hidden);
  }
};

// test/host/appsScript/spreadsheet/protection.ts
var METHODS14 = methodsOf()({
  addEditor: ["text"],
  addEditors: ["array"],
  canEdit: [""],
  canDomainEdit: [""],
  getDescription: [""],
  getEditors: [""],
  getProtectionType: [""],
  getRange: [""],
  getUnprotectedRanges: [""],
  isWarningOnly: [""],
  remove: [""],
  removeEditor: ["text"],
  removeEditors: ["array"],
  setDescription: ["text"],
  setDomainEdit: ["boolean"],
  setRange: ["Range"],
  setUnprotectedRanges: ["array"],
  setWarningOnly: ["boolean"]
});
var Protection = class _Protection extends Service {
  constructor(run, sheet, rule) {
    super(run);
    this.sheet = sheet;
    this.rule = rule;
  }
  sheet;
  rule;
  className = "SpreadsheetApp.Protection";
  methods = METHODS14;
  static add(run, sheet, area) {
    const id = Math.max(
      0,
      ...sheet.workbook.sheets.flatMap(({ protections }) => protections.map((other) => other.id))
    );
    const rule = {
      id: id + 1,
      kind: area ? "RANGE" : "SHEET",
      area: area && { ...area },
      unprotected: [],
      description: "",
      warningOnly: false,
      editors: []
    };
    sheet.protections.push(rule);
    sheet.changedLook();
    return new _Protection(run, sheet, rule);
  }
  canEdit() {
    const { user, workbook } = this.run.host;
    return this.rule.warningOnly || user.email === workbook.ownerEmail || this.rule.editors.includes(user.email);
  }
  canDomainEdit() {
    return false;
  }
  setDomainEdit() {
    return this;
  }
  getDescription() {
    return this.rule.description;
  }
  setDescription(description) {
    this.rule.description = description;
    return this.changed();
  }
  /** A new protection's list lacks the owner, although canEdit is true (reported). */
  getEditors() {
    return this.rule.editors.map((email) => new ProtectionEditor(this.run, email));
  }
  addEditor(email) {
    return this.addEditors([email]);
  }
  addEditors(emails) {
    this.rule.editors = [.../* @__PURE__ */ new Set([...this.rule.editors, ...emails])];
    return this.changed();
  }
  removeEditor(email) {
    return this.removeEditors([email]);
  }
  removeEditors(editors) {
    const gone = editors.map(String);
    this.rule.editors = this.rule.editors.filter((email) => !gone.includes(email));
    return this.changed();
  }
  getProtectionType() {
    return spreadsheetEnumeration(this.run, "ProtectionType").value(this.rule.kind);
  }
  getRange() {
    const { maxRows, maxColumns } = this.sheet;
    const whole2 = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return new Range(this.run, this.sheet, this.rule.area ?? whole2);
  }
  setRange(range) {
    this.rule.area = { ...range.area };
    return this.changed();
  }
  getUnprotectedRanges() {
    return this.rule.unprotected.map((area) => new Range(this.run, this.sheet, area));
  }
  setUnprotectedRanges(ranges) {
    this.rule.unprotected = Range.read(ranges).map(({ area }) => ({ ...area }));
    return this.changed();
  }
  isWarningOnly() {
    return this.rule.warningOnly;
  }
  setWarningOnly(warns) {
    this.rule.warningOnly = warns;
    return this.changed();
  }
  remove() {
    this.sheet.protections = this.sheet.protections.filter((other) => other !== this.rule);
    this.sheet.changedLook();
  }
  changed() {
    this.sheet.changedLook();
    return this;
  }
};
var ProtectionEditor = class extends Service {
  constructor(run, email) {
    super(run);
    this.email = email;
  }
  email;
  className = "SpreadsheetApp.User";
  methods = { getEmail: [""] };
  getEmail() {
    return this.email;
  }
};

// test/host/appsScript/spreadsheet/cellContent.ts
import { types as types3 } from "node:util";

// test/host/displayText.ts
import { format, isDateFormat as isDatePattern } from "numfmt";
function displayText(value2, numberFormat) {
  if (value2 === null || value2 === void 0) return "";
  if (typeof value2 === "boolean") return value2 ? "TRUE" : "FALSE";
  if (typeof value2 === "string") return value2;
  const pattern = numberFormat === void 0 || numberFormat === "@" ? "General" : numberFormat;
  if (pattern === "General" && Number.isInteger(value2) && Math.abs(value2) < 1e10) return String(value2);
  return remembered(pattern, value2);
}
var texts = /* @__PURE__ */ new Map();
var MOST_REMEMBERED = 2e4;
function remembered(pattern, value2) {
  let known = texts.get(pattern);
  if (!known || known.size > MOST_REMEMBERED) {
    known = /* @__PURE__ */ new Map();
    texts.set(pattern, known);
  }
  let text = known.get(value2);
  if (text === void 0) {
    text = formatted(pattern, value2);
    known.set(value2, text);
  }
  return text;
}
function formatted(numberFormat, value2) {
  const options = { leap1900: false };
  try {
    return format(numberFormat, value2, options);
  } catch {
    return format("General", value2, options);
  }
}
var knownFormats = /* @__PURE__ */ new Map();
function isDateFormat(numberFormat) {
  if (numberFormat === void 0 || numberFormat === "@") return false;
  let known = knownFormats.get(numberFormat);
  if (known === void 0) {
    known = isDatePattern(numberFormat);
    knownFormats.set(numberFormat, known);
  }
  return known;
}

// test/host/validation.ts
function validationAccepts(rule, value2, sheet) {
  if (value2 === null) return true;
  switch (rule.kind) {
    case "list":
      return rule.options.includes(displayText(value2, void 0));
    case "range":
      return rangeOptions(rule, sheet).includes(displayText(value2, void 0));
    case "checkbox":
      return rule.options.length > 0 ? rule.options.includes(String(value2)) : typeof value2 === "boolean";
    case "number":
      return typeof value2 === "number" && withinBounds(rule, value2);
    case "date":
      return typeof value2 === "number";
    case "formula":
    case "other":
      return true;
  }
}
function rangeOptions(rule, sheet) {
  const [source] = rule.criteriaValues;
  if (!isSource(source)) return [...rule.options];
  const from = sheet.workbook.sheetWithId(source.sheetId);
  const texts2 = [];
  if (!from) return texts2;
  const { row, column, rows, columns } = source.area;
  for (let r = row; r < row + rows; r++)
    for (let c2 = column; c2 < column + columns; c2++) {
      const text = from.display(r, c2);
      if (text !== "") texts2.push(text);
    }
  return texts2;
}
function isSource(source) {
  return typeof source === "object" && source !== null && "sheetId" in source && "area" in source;
}
function withinBounds(rule, value2) {
  const [low, high] = rule.criteriaValues.map(Number);
  const between = low !== void 0 && high !== void 0 && value2 >= low && value2 <= high;
  switch (rule.criteria) {
    case "NUMBER_BETWEEN":
      return between;
    case "NUMBER_NOT_BETWEEN":
      return !between;
    case "NUMBER_GREATER_THAN":
      return low !== void 0 && value2 > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return low !== void 0 && value2 >= low;
    case "NUMBER_LESS_THAN":
      return low !== void 0 && value2 < low;
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return low !== void 0 && value2 <= low;
    case "NUMBER_EQUAL_TO":
      return value2 === low;
    default:
      return true;
  }
}
function violation(row, column) {
  return `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
}

// test/host/appsScript/spreadsheet/cellContent.ts
var MOST_CHARACTERS = 5e4;
function readRow(run, sheet, row, from, count) {
  const held = sheet.valuesOfRow(row);
  const formats = sheet.layers.attributes.numberFormat.row(row);
  const { timeZone } = sheet.workbook;
  const hidesCodes = run.host.switches.errorCell === "#ERROR!";
  const cells = new Array(count);
  for (let i = 0; i < count; i++) {
    const value2 = held[from - 1 + i];
    if (value2 === void 0 || value2 === null) cells[i] = "";
    else if (typeof value2 === "number" && isDateFormat(formats[from - 1 + i]))
      cells[i] = run.sandbox.date(instantOfSerial(value2, timeZone));
    else if (hidesCodes && typeof value2 === "string" && sheet.error(row, from + i)) cells[i] = "#ERROR!";
    else cells[i] = value2;
  }
  return cells;
}
function checkInput(sheet, row, column, value2) {
  if (typeof value2 === "string" && value2.length > MOST_CHARACTERS)
    throw new ServiceError("Your input contains more than the maximum of 50000 characters in a single cell.");
  if (typeof value2 === "object" && value2 !== null && !types3.isDate(value2))
    throw new Error(
      `Writing an object to ${cellName(row, column)} (Java's text of it appears) is not implemented in the local Sheets`
    );
  const rule = sheet.attribute("validation", row, column);
  if (!rule || rule.allowInvalid || value2 === null || value2 === void 0 || value2 === "") return;
  const entered = types3.isDate(value2) ? serialOfInstant(value2.getTime(), sheet.workbook.timeZone) : value2;
  if (typeof entered !== "string" && typeof entered !== "number" && typeof entered !== "boolean") return;
  if (!validationAccepts(rule, entered, sheet)) throw new ServiceError(violation(row, column));
}
function enterInput(run, sheet, row, column, value2) {
  if (value2 === null || value2 === void 0 || value2 === "") sheet.putValue(row, column, null);
  else if (typeof value2 === "string") enterText(run, sheet, row, column, value2);
  else if (typeof value2 === "number") sheet.putValue(row, column, Number.isFinite(value2) ? value2 : "#NUM!");
  else if (typeof value2 === "boolean") sheet.putValue(row, column, value2);
  else if (types3.isDate(value2)) enterDate(sheet, row, column, value2.getTime());
}
function enterText(run, sheet, row, column, text) {
  const { leadingApostrophe, leadingPlus } = run.host.switches;
  if (text.startsWith("'") && leadingApostrophe === "kept") sheet.putValue(row, column, text);
  else if (text.startsWith("+") && leadingPlus === "text") sheet.putValue(row, column, text);
  else sheet.enter(row, column, text);
}
function enterDate(sheet, row, column, instant) {
  const serial = serialOfInstant(instant, sheet.workbook.timeZone);
  if (sheet.attribute("numberFormat", row, column) === void 0)
    sheet.layers.attributes.numberFormat.set(
      row,
      column,
      Number.isInteger(serial) ? "m/d/yyyy" : "m/d/yyyy h:mm:ss"
    );
  sheet.putValue(row, column, serial);
}

// test/host/appsScript/spreadsheet/rangeBase.ts
var RangeBase = class extends Service {
  constructor(run, sheetData, area) {
    super(run);
    this.sheetData = sheetData;
    this.area = area;
  }
  sheetData;
  area;
  className = "SpreadsheetApp.Range";
  /** The sheet, as long as it exists. */
  get data() {
    if (!this.sheetData.workbook.sheets.includes(this.sheetData))
      throw new ServiceError(`Sheet ${this.sheetData.id} not found`);
    return this.sheetData;
  }
  /** Reads each cell, by rows. */
  map(read) {
    const { row, column, rows, columns } = this.area;
    return Array.from(
      { length: rows },
      (_, r) => Array.from({ length: columns }, (_2, c2) => read(row + r, column + c2))
    );
  }
  each(act) {
    const { row, column, rows, columns } = this.area;
    this.data.workbook.editArea(this.data, this.area, () => {
      for (let r = row; r < row + rows; r++) for (let c2 = column; c2 < column + columns; c2++) act(r, c2);
    });
  }
  /** Hands each value of a 2-D array to its cell, once the sizes agree. */
  eachOf(grid, act) {
    this.checkSize(grid);
    const { row, column } = this.area;
    this.data.workbook.editArea(this.data, this.area, () => {
      for (const [r, line] of grid.entries())
        for (const [c2, value2] of line.entries()) act(row + r, column + c2, value2);
    });
  }
  checkSize(grid) {
    const { rows, columns } = this.area;
    if (grid.length !== rows) throw mismatch("rows", grid.length, rows);
    for (const line of grid) if (line.length !== columns) throw mismatch("columns", line.length, columns);
  }
  attribute(name) {
    return this.data.attribute(name, this.area.row, this.area.column);
  }
  fill(name, value2) {
    this.data.fillAttribute(name, this.area, value2);
    return this;
  }
  getA1Notation() {
    return areaName(this.area);
  }
};
function mismatch(what, has, wants) {
  return new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`
  );
}

// test/host/appsScript/spreadsheet/rangeValues.ts
var VALUE_METHODS = methodsOf()({
  clearContent: [""],
  clearNote: [""],
  getDisplayValue: [""],
  getDisplayValues: [""],
  getFormula: [""],
  getFormulas: [""],
  getNote: [""],
  getNotes: [""],
  getValue: [""],
  getValues: [""],
  isBlank: [""],
  setFormula: ["text?"],
  setFormulas: ["grid"],
  setNote: ["text?"],
  setNotes: ["grid"],
  setValue: ["any"],
  setValues: ["grid"]
});
var RangeValues = class extends RangeBase {
  getValue() {
    const { row, column } = this.area;
    return readRow(this.run, this.data, row, column, 1)[0];
  }
  getValues() {
    const { row, column, rows, columns } = this.area;
    const { data } = this;
    return Array.from({ length: rows }, (_, r) => readRow(this.run, data, row + r, column, columns));
  }
  getDisplayValue() {
    return this.data.display(this.area.row, this.area.column);
  }
  getDisplayValues() {
    const { data } = this;
    return this.map((row, column) => data.display(row, column));
  }
  setValue(value2) {
    const { data } = this;
    checkInput(data, this.area.row, this.area.column, value2);
    this.each((row, column) => enterInput(this.run, data, row, column, value2));
    return this;
  }
  setValues(values) {
    const { data, run } = this;
    this.checkSize(values);
    const { row, column } = this.area;
    for (const [r, line] of values.entries())
      for (let c2 = 0; c2 < line.length; c2++) checkInput(data, row + r, column + c2, line[c2]);
    const written = run.dying ? Math.floor(values.length / 2) : values.length;
    data.workbook.editArea(data, this.area, () => {
      for (let r = 0; r < written; r++) {
        const line = values[r] ?? [];
        for (let c2 = 0; c2 < line.length; c2++) enterInput(run, data, row + r, column + c2, line[c2]);
      }
    });
    return this;
  }
  /** "" where there is none. */
  getFormula() {
    return this.data.formula(this.area.row, this.area.column) ?? "";
  }
  getFormulas() {
    const { data } = this;
    return this.map((row, column) => data.formula(row, column) ?? "");
  }
  /** On a block the references move along, as when a formula is filled down. */
  setFormula(formula) {
    const { row: top, column: left } = this.area;
    this.each(
      (row, column) => this.putFormula(
        row,
        column,
        formula ? moveFormula(withEquals(formula), row - top, column - left) : null
      )
    );
    return this;
  }
  setFormulas(formulas) {
    this.eachOf(
      formulas,
      (row, column, formula) => this.putFormula(row, column, formula ? withEquals(String(formula)) : null)
    );
    return this;
  }
  /** Formats stay, so that a later number may read as a date. */
  clearContent() {
    this.data.clearContent(this.area);
    return this;
  }
  /** Whether every cell is blank. */
  isBlank() {
    return this.getValues().every((line) => line.every((value2) => value2 === ""));
  }
  getNote() {
    return this.attribute("note") ?? "";
  }
  getNotes() {
    const { data } = this;
    return this.map((row, column) => data.attribute("note", row, column) ?? "");
  }
  setNote(note) {
    return this.fill("note", note || void 0);
  }
  setNotes(notes) {
    const { data } = this;
    this.eachOf(
      notes,
      (row, column, note) => data.putAttribute("note", row, column, note ? String(note) : void 0)
    );
    return this;
  }
  clearNote() {
    return this.fill("note", void 0);
  }
  putFormula(row, column, formula) {
    if (formula === null) this.data.putValue(row, column, null);
    else this.data.putFormula(row, column, formula);
  }
};
function withEquals(formula) {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

// test/host/appsScript/spreadsheet/rangeFormats.ts
var FORMAT_METHODS = methodsOf()({
  clearFormat: [""],
  getBackground: [""],
  getBackgrounds: [""],
  getFontColor: [""],
  getFontColors: [""],
  getFontWeight: [""],
  getFontWeights: [""],
  getHorizontalAlignment: [""],
  getNumberFormat: [""],
  getNumberFormats: [""],
  getWrap: [""],
  setBackground: ["text?"],
  setBackgrounds: ["grid"],
  setBorder: [
    "boolean? boolean? boolean? boolean? boolean? boolean?",
    "boolean? boolean? boolean? boolean? boolean? boolean? text? BorderStyle?"
  ],
  setFontColor: ["text?"],
  setFontColors: ["grid"],
  setFontFamily: ["text?"],
  setFontLine: ["text?"],
  setFontSize: ["number"],
  setFontStyle: ["text?"],
  setFontWeight: ["text?"],
  setFontWeights: ["grid"],
  setHorizontalAlignment: ["text?"],
  setHorizontalAlignments: ["grid"],
  setNumberFormat: ["text"],
  setNumberFormats: ["grid"],
  setVerticalAlignment: ["text?"],
  setWrap: ["boolean"],
  setWrapStrategy: ["WrapStrategy"]
});
var AUTOMATIC = "0.###############";
var RangeFormats = class extends RangeValues {
  getNumberFormat() {
    return this.attribute("numberFormat") ?? AUTOMATIC;
  }
  getNumberFormats() {
    return this.mapAttribute("numberFormat", AUTOMATIC);
  }
  setNumberFormat(format2) {
    return this.fill("numberFormat", storedFormat(format2));
  }
  setNumberFormats(formats) {
    return this.put("numberFormat", formats, (format2) => storedFormat(String(format2)));
  }
  getBackground() {
    return this.attribute("background") ?? "#ffffff";
  }
  getBackgrounds() {
    return this.mapAttribute("background", "#ffffff");
  }
  setBackground(color) {
    return this.fill("background", color ?? void 0);
  }
  setBackgrounds(colors) {
    return this.put("background", colors, textOrNone);
  }
  getFontColor() {
    return this.attribute("fontColor") ?? "#000000";
  }
  getFontColors() {
    return this.mapAttribute("fontColor", "#000000");
  }
  setFontColor(color) {
    return this.fill("fontColor", color ?? void 0);
  }
  setFontColors(colors) {
    return this.put("fontColor", colors, textOrNone);
  }
  getFontWeight() {
    return this.attribute("bold") ? "bold" : "normal";
  }
  getFontWeights() {
    const { data } = this;
    return this.map((row, column) => data.attribute("bold", row, column) ? "bold" : "normal");
  }
  setFontWeight(weight) {
    return this.fill("bold", weight === "bold" || void 0);
  }
  setFontWeights(weights) {
    return this.put("bold", weights, (weight) => weight === "bold" || void 0);
  }
  setFontStyle(style) {
    return this.fill("italic", style === "italic" || void 0);
  }
  setFontLine(line) {
    return this.fill("strikethrough", line === "line-through" || void 0);
  }
  setFontSize(size) {
    return this.fill("fontSize", size);
  }
  setFontFamily(family) {
    return this.fill("fontFamily", family ?? void 0);
  }
  getWrap() {
    return this.attribute("wrap") === "WRAP";
  }
  setWrap(wraps) {
    return this.fill("wrap", wraps ? "WRAP" : void 0);
  }
  setWrapStrategy(strategy) {
    return this.fill(
      "wrap",
      WRAPS.find((wrap) => wrap === strategy.key)
    );
  }
  getWrapStrategy() {
    return spreadsheetEnumeration(this.run, "WrapStrategy").value(this.attribute("wrap") ?? "OVERFLOW");
  }
  getHorizontalAlignment() {
    return this.attribute("horizontalAlignment") ?? "general";
  }
  setHorizontalAlignment(alignment) {
    return this.fill("horizontalAlignment", horizontal(alignment));
  }
  setHorizontalAlignments(alignments) {
    return this.put("horizontalAlignment", alignments, horizontal);
  }
  setVerticalAlignment(alignment) {
    return this.fill(
      "verticalAlignment",
      VERTICAL.find((known) => known === alignment)
    );
  }
  /** Borders are not kept. */
  setBorder() {
    return this;
  }
  clearFormat() {
    for (const name of FORMATS) this.fill(name, void 0);
    return this;
  }
  mapAttribute(name, fallback) {
    const { data } = this;
    return this.map((row, column) => data.attribute(name, row, column) ?? fallback);
  }
  put(name, grid, read) {
    const { data } = this;
    this.eachOf(grid, (row, column, value2) => data.putAttribute(name, row, column, read(value2)));
    return this;
  }
};
var FORMATS = [
  "numberFormat",
  "bold",
  "italic",
  "strikethrough",
  "fontSize",
  "fontFamily",
  "background",
  "fontColor",
  "wrap",
  "horizontalAlignment",
  "verticalAlignment"
];
var WRAPS = ["WRAP", "OVERFLOW", "CLIP"];
var VERTICAL = ["top", "middle", "bottom"];
var HORIZONTAL = ["left", "center", "right"];
function horizontal(alignment) {
  return HORIZONTAL.find((known) => known === alignment);
}
function storedFormat(format2) {
  return format2 === "General" || format2 === "" || format2 === AUTOMATIC ? void 0 : format2;
}
function textOrNone(value2) {
  return value2 === null || value2 === void 0 || value2 === "" ? void 0 : String(value2);
}

// test/host/appsScript/spreadsheet/charts.ts
var METHODS15 = methodsOf()({
  getChartId: [""],
  getRanges: [""]
});
var EmbeddedChart = class extends Service {
  constructor(run, sheet, chart) {
    super(run);
    this.sheet = sheet;
    this.chart = chart;
  }
  sheet;
  chart;
  className = "SpreadsheetApp.EmbeddedChart";
  methods = METHODS15;
  getChartId() {
    return this.chart.id;
  }
  getRanges() {
    return this.chart.ranges.map(({ sheetId, area }) => {
      const sheet = this.sheet.workbook.sheetWithId(sheetId) ?? this.sheet;
      return new Range(this.run, sheet, { ...area });
    });
  }
  modify() {
    return new EmbeddedChartBuilder(this.run, this.sheet, this.chart);
  }
};
var BUILDER_METHODS3 = {
  ...methodsOf()({
    addRange: ["Range"],
    asBarChart: [""],
    asColumnChart: [""],
    asLineChart: [""],
    asPieChart: [""],
    build: [""],
    setNumHeaders: ["number"],
    setOption: ["text any"],
    setPosition: ["number number number number"]
  }),
  // Of the builders for one type of chart (EmbeddedBarChartBuilder and so on), which here are the same object.
  setTitle: ["text"],
  setXAxisTitle: ["text"],
  setYAxisTitle: ["text"],
  setStacked: [""],
  setColors: ["array"],
  setRange: ["number number"]
};
var EmbeddedChartBuilder = class extends Service {
  constructor(run, sheet, start) {
    super(run);
    this.sheet = sheet;
    const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    this.chart = start ?? { id: 0, type: "COLUMN", title: "", ranges: [], anchor, options: {} };
  }
  sheet;
  className = "SpreadsheetApp.EmbeddedChartBuilder";
  methods = BUILDER_METHODS3;
  chart;
  build() {
    return new EmbeddedChart(this.run, this.sheet, { ...this.chart });
  }
  addRange(range) {
    return this.with({ ranges: [...this.chart.ranges, { sheetId: range.data.id, area: { ...range.area } }] });
  }
  asBarChart() {
    return this.with({ type: "BAR" });
  }
  asColumnChart() {
    return this.with({ type: "COLUMN" });
  }
  asLineChart() {
    return this.with({ type: "LINE" });
  }
  asPieChart() {
    return this.with({ type: "PIE" });
  }
  setPosition(row, column, offsetX, offsetY) {
    return this.with({ anchor: { row, column, offsetX, offsetY } });
  }
  setTitle(title) {
    return this.with({ title });
  }
  setOption(name, value2) {
    if (name === "title") return this.setTitle(String(value2));
    return this.with({ options: { ...this.chart.options, [name]: value2 } });
  }
  setNumHeaders(count) {
    return this.setOption("numHeaders", count);
  }
  setXAxisTitle(title) {
    return this.setOption("hAxis.title", title);
  }
  setYAxisTitle(title) {
    return this.setOption("vAxis.title", title);
  }
  setStacked() {
    return this.setOption("isStacked", true);
  }
  setColors(colors) {
    return this.setOption("colors", colors.map(String));
  }
  setRange(from, to) {
    return this.setOption("vAxis.viewWindow", `${from}..${to}`);
  }
  with(change) {
    this.chart = { ...this.chart, ...change };
    return this;
  }
};

// test/host/appsScript/spreadsheet/developerMetadata.ts
var METHODS16 = methodsOf()({
  getId: [""],
  getKey: [""],
  getValue: [""],
  getVisibility: [""],
  remove: [""],
  setValue: ["text"]
});
var DeveloperMetadata = class _DeveloperMetadata extends Service {
  constructor(run, entry) {
    super(run);
    this.entry = entry;
  }
  entry;
  className = "SpreadsheetApp.DeveloperMetadata";
  methods = METHODS16;
  static add(run, sheetId, key, value2, visibility) {
    const { developerMetadata } = run.host.workbook.state;
    const id = Math.max(0, ...developerMetadata.map((entry) => entry.id)) + 1;
    const shown2 = visibility?.key === "PROJECT" ? "PROJECT" : "DOCUMENT";
    developerMetadata.push({ id, key, value: value2, visibility: shown2, sheetId });
  }
  static of(run, sheetId) {
    const { developerMetadata } = run.host.workbook.state;
    return developerMetadata.flatMap(
      (entry) => entry.sheetId === sheetId ? new _DeveloperMetadata(run, entry) : []
    );
  }
  getId() {
    return this.entry.id;
  }
  getKey() {
    return this.entry.key;
  }
  getValue() {
    return this.entry.value;
  }
  setValue(value2) {
    this.entry.value = value2;
    return this;
  }
  getVisibility() {
    return spreadsheetEnumeration(this.run, "DeveloperMetadataVisibility").value(this.entry.visibility);
  }
  remove() {
    const { state } = this.run.host.workbook;
    state.developerMetadata = state.developerMetadata.filter((entry) => entry !== this.entry);
  }
};

// test/host/appsScript/spreadsheet/metadataArguments.ts
function textAndVisibility(second, third) {
  if (typeof second === "string") return { value: second, visibility: third };
  return { value: null, visibility: second };
}

// test/host/appsScript/spreadsheet/rangeList.ts
var METHODS17 = methodsOf()({
  activate: [""],
  clearContent: [""],
  getRanges: [""],
  setBackground: ["text?"],
  setFontColor: ["text?"],
  setFontWeight: ["text?"],
  setNumberFormat: ["text"],
  setValue: ["any"],
  setWrap: ["boolean"]
});
var RangeList = class extends Service {
  constructor(run, ranges) {
    super(run);
    this.ranges = ranges;
  }
  ranges;
  className = "SpreadsheetApp.RangeList";
  methods = METHODS17;
  getRanges() {
    return this.ranges;
  }
  activate() {
    return this.each((range) => range.activate());
  }
  clearContent() {
    return this.each((range) => range.clearContent());
  }
  setValue(value2) {
    return this.each((range) => range.setValue(value2));
  }
  setNumberFormat(format2) {
    return this.each((range) => range.setNumberFormat(format2));
  }
  setBackground(color) {
    return this.each((range) => range.setBackground(color));
  }
  setFontColor(color) {
    return this.each((range) => range.setFontColor(color));
  }
  setFontWeight(weight) {
    return this.each((range) => range.setFontWeight(weight));
  }
  setWrap(wraps) {
    return this.each((range) => range.setWrap(wraps));
  }
  each(act) {
    this.run.host.workbook.edit(() => {
      for (const range of this.ranges) act(range);
    });
    return this;
  }
};

// test/host/appsScript/spreadsheet/sheetMethods.ts
var SHEET_METHODS = methodsOf()({
  activate: [""],
  addDeveloperMetadata: [
    "text",
    "text text",
    "text text DeveloperMetadataVisibility",
    "text DeveloperMetadataVisibility"
  ],
  appendRow: ["array"],
  autoResizeColumn: ["number"],
  autoResizeColumns: ["number number"],
  clear: ["", "object"],
  clearConditionalFormatRules: [""],
  clearContents: [""],
  clearFormats: [""],
  clearNotes: [""],
  deleteColumn: ["number"],
  deleteColumns: ["number number"],
  deleteRow: ["number"],
  deleteRows: ["number number"],
  getActiveCell: [""],
  getActiveRange: [""],
  getBandings: [""],
  getCharts: [""],
  getColumnWidth: ["number"],
  getConditionalFormatRules: [""],
  getDataRange: [""],
  getDeveloperMetadata: [""],
  getFilter: [""],
  getFrozenColumns: [""],
  getFrozenRows: [""],
  getIndex: [""],
  getLastColumn: [""],
  getLastRow: [""],
  getMaxColumns: [""],
  getMaxRows: [""],
  getName: [""],
  getParent: [""],
  getProtections: ["ProtectionType"],
  getRange: ["text", "number number", "number number number", "number number number number"],
  getRangeList: ["array"],
  getSheetId: [""],
  getSheetName: [""],
  getType: [""],
  hideColumns: ["number", "number number"],
  hideRows: ["number", "number number"],
  hideSheet: [""],
  insertChart: ["EmbeddedChart"],
  insertColumnAfter: ["number"],
  insertColumnBefore: ["number"],
  insertColumnsAfter: ["number number"],
  insertColumnsBefore: ["number number"],
  insertRowAfter: ["number"],
  insertRowBefore: ["number"],
  insertRowsAfter: ["number number"],
  insertRowsBefore: ["number number"],
  isColumnHiddenByUser: ["number"],
  isRowHiddenByFilter: ["number"],
  isRowHiddenByUser: ["number"],
  isSheetHidden: [""],
  newChart: [""],
  protect: [""],
  removeChart: ["EmbeddedChart"],
  setActiveRange: ["Range"],
  setActiveSelection: ["Range", "text"],
  setColumnWidth: ["number number"],
  setColumnWidths: ["number number number"],
  setConditionalFormatRules: ["array"],
  setCurrentCell: ["Range"],
  setFrozenColumns: ["number"],
  setFrozenRows: ["number"],
  setHiddenGridlines: ["boolean"],
  setName: ["text"],
  setRowHeight: ["number number"],
  setRowHeights: ["number number number"],
  setTabColor: ["text?"],
  showColumns: ["number", "number number"],
  showRows: ["number", "number number"],
  showSheet: [""],
  sort: ["number", "number boolean"],
  unhideColumn: ["Range"],
  unhideRow: ["Range"],
  updateChart: ["EmbeddedChart"]
});

// test/host/appsScript/spreadsheet/sheetStructure.ts
var SheetStructure = class extends Service {
  constructor(run, sheet) {
    super(run);
    this.sheet = sheet;
  }
  sheet;
  className = "SpreadsheetApp.Sheet";
  /** The sheet, as long as it exists. */
  get data() {
    if (!this.sheet.workbook.sheets.includes(this.sheet))
      throw new ServiceError(`Sheet ${this.sheet.id} not found`);
    return this.sheet;
  }
  /** "the grid", with or without content. */
  getMaxRows() {
    return this.data.maxRows;
  }
  getMaxColumns() {
    return this.data.maxColumns;
  }
  insertRowsAfter(row, count) {
    this.within(row, this.data.maxRows);
    this.data.insertRows(row + 1, count);
    return this;
  }
  insertRowsBefore(row, count) {
    this.within(row, this.data.maxRows);
    this.data.insertRows(row, count);
    return this;
  }
  insertRowAfter(row) {
    return this.insertRowsAfter(row, 1);
  }
  insertRowBefore(row) {
    return this.insertRowsBefore(row, 1);
  }
  insertColumnsAfter(column, count) {
    this.within(column, this.data.maxColumns);
    this.data.insertColumns(column + 1, count);
    return this;
  }
  insertColumnsBefore(column, count) {
    this.within(column, this.data.maxColumns);
    this.data.insertColumns(column, count);
    return this;
  }
  insertColumnAfter(column) {
    return this.insertColumnsAfter(column, 1);
  }
  insertColumnBefore(column) {
    return this.insertColumnsBefore(column, 1);
  }
  deleteRows(row, count) {
    this.within(row, this.data.maxRows);
    this.within(row + count - 1, this.data.maxRows);
    if (count >= this.data.maxRows) throw new ServiceError("You can't delete all the rows on the sheet.");
    this.data.deleteRows(row, count);
  }
  deleteRow(row) {
    this.deleteRows(row, 1);
    return this;
  }
  deleteColumns(column, count) {
    this.within(column, this.data.maxColumns);
    this.within(column + count - 1, this.data.maxColumns);
    if (count >= this.data.maxColumns)
      throw new ServiceError("You can't delete all the columns on the sheet.");
    this.data.deleteColumns(column, count);
  }
  deleteColumn(column) {
    this.deleteColumns(column, 1);
    return this;
  }
  hideRows(row, count = 1) {
    this.data.setRowsHidden(row, count, true);
  }
  showRows(row, count = 1) {
    this.data.setRowsHidden(row, count, false);
  }
  hideColumns(column, count = 1) {
    this.eachOf(column, count, (each) => this.data.look.columnsHiddenByUser.add(each));
  }
  showColumns(column, count = 1) {
    this.eachOf(column, count, (each) => this.data.look.columnsHiddenByUser.delete(each));
  }
  isColumnHiddenByUser(column) {
    return this.data.look.columnsHiddenByUser.has(column);
  }
  isRowHiddenByUser(row) {
    return this.data.look.rowsHiddenByUser.has(row);
  }
  /** By the sheet's filter; filter views do not count. */
  isRowHiddenByFilter(row) {
    return this.data.hiddenByFilter(row);
  }
  getColumnWidth(column) {
    return this.data.look.columnWidths.get(column) ?? 100;
  }
  setColumnWidth(column, width) {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column, count, width) {
    this.eachOf(column, count, (each) => this.data.look.columnWidths.set(each, width));
    return this;
  }
  setRowHeight(row, height) {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row, count, height) {
    this.eachOf(row, count, (each) => this.data.look.rowHeights.set(each, height));
    return this;
  }
  /** Widths follow the content on screen only; nothing is measured here. */
  autoResizeColumn() {
    return this;
  }
  autoResizeColumns() {
    return this;
  }
  getFrozenRows() {
    return this.data.look.frozenRows;
  }
  getFrozenColumns() {
    return this.data.look.frozenColumns;
  }
  setFrozenRows(count) {
    if (count >= this.data.maxRows) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.data.look.frozenRows = count;
    this.data.changedLook();
  }
  setFrozenColumns(count) {
    if (count >= this.data.maxColumns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.data.look.frozenColumns = count;
    this.data.changedLook();
  }
  setTabColor(color) {
    this.data.look.tabColor = color;
    this.data.changedLook();
    return this;
  }
  setHiddenGridlines() {
    return this;
  }
  eachOf(first, count, act) {
    for (let i = first; i < first + count; i++) act(i);
    this.data.changedLook();
  }
  within(position, size) {
    if (position < 1 || position > size) throw outOfBounds();
  }
};
function outOfBounds() {
  return new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
}

// test/host/appsScript/spreadsheet/spreadsheet.ts
var METHODS18 = methodsOf()({
  addDeveloperMetadata: [
    "text",
    "text text",
    "text text DeveloperMetadataVisibility",
    "text DeveloperMetadataVisibility"
  ],
  deleteSheet: ["Sheet"],
  getActiveCell: [""],
  getActiveRange: [""],
  getActiveSheet: [""],
  getDeveloperMetadata: [""],
  getId: [""],
  getName: [""],
  getNumSheets: [""],
  getOwner: [""],
  getProtections: ["ProtectionType"],
  getRange: ["text"],
  getRangeByName: ["text"],
  getSheetById: ["number"],
  getSheetByName: ["text"],
  getSheets: [""],
  getSpreadsheetLocale: [""],
  getSpreadsheetTimeZone: [""],
  getUrl: [""],
  insertSheet: ["", "text", "number", "text number"],
  moveActiveSheet: ["number"],
  removeNamedRange: ["text"],
  rename: ["text"],
  setActiveSheet: ["Sheet", "Sheet boolean"],
  setNamedRange: ["text Range"],
  setSpreadsheetTimeZone: ["text"],
  toast: ["text", "text text", "text text number?"]
});
var Spreadsheet = class _Spreadsheet extends Service {
  className = "SpreadsheetApp.Spreadsheet";
  methods = METHODS18;
  static of(run) {
    const known = run.singletons.get("Spreadsheet");
    if (known instanceof _Spreadsheet) return known;
    const made = new _Spreadsheet(run);
    run.singletons.set("Spreadsheet", made);
    return made;
  }
  get workbook() {
    return this.run.host.workbook;
  }
  getId() {
    return this.workbook.id;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  }
  getName() {
    return this.workbook.name;
  }
  rename(name) {
    this.workbook.name = name;
  }
  getSpreadsheetLocale() {
    return this.workbook.locale;
  }
  getSpreadsheetTimeZone() {
    return this.workbook.timeZone;
  }
  setSpreadsheetTimeZone(timeZone) {
    this.workbook.timeZone = timeZone;
    this.workbook.recalculateAll();
  }
  getOwner() {
    return new Owner(this.run);
  }
  getSheets() {
    return this.workbook.sheets.map((sheet) => this.handle(sheet));
  }
  getNumSheets() {
    return this.workbook.sheets.length;
  }
  getSheetByName(name) {
    const sheet = this.workbook.sheetNamed(name);
    return sheet && this.handle(sheet);
  }
  getSheetById(id) {
    const sheet = this.workbook.sheetWithId(id);
    return sheet && this.handle(sheet);
  }
  getActiveSheet() {
    return this.handle(this.workbook.activeSheet);
  }
  setActiveSheet(sheet) {
    return sheet.activate();
  }
  getActiveCell() {
    return this.getActiveSheet().getActiveCell();
  }
  getActiveRange() {
    return this.getActiveSheet().getActiveRange();
  }
  /** The new sheet becomes the active one. Without a place it comes after the active sheet. */
  insertSheet(first, second) {
    const { workbook } = this;
    const name = typeof first === "string" ? first : this.freeName();
    if (workbook.sheetNamed(name))
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const position = typeof first === "number" ? first : second ?? workbook.sheets.indexOf(workbook.activeSheet) + 1;
    const sheet = workbook.addSheet(name, position);
    workbook.activate(sheet);
    return this.handle(sheet);
  }
  deleteSheet(sheet) {
    if (this.workbook.sheets.length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    this.workbook.deleteSheet(sheet.data);
  }
  /** Counted from 1. */
  moveActiveSheet(position) {
    this.workbook.moveSheet(this.workbook.activeSheet, position - 1);
  }
  getRange(name) {
    const found = this.find(name) ?? this.getRangeByName(name);
    if (!found) throw new ServiceError("Range not found");
    return found;
  }
  getRangeByName(name) {
    const named3 = this.workbook.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    const sheet = named3 && this.workbook.sheetWithId(named3.sheetId);
    return named3 && sheet ? new Range(this.run, sheet, { ...named3.area }) : null;
  }
  setNamedRange(name, range) {
    this.removeNamedRange(name);
    this.workbook.namedRanges.push({ name, sheetId: range.data.id, area: { ...range.area } });
  }
  removeNamedRange(name) {
    this.workbook.namedRanges = this.workbook.namedRanges.filter((range) => range.name !== name);
  }
  getProtections(kind) {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(kind));
  }
  addDeveloperMetadata(key, second, third) {
    const { value: value2, visibility } = textAndVisibility(second, third);
    DeveloperMetadata.add(this.run, null, key, value2, visibility);
    return this;
  }
  getDeveloperMetadata() {
    return DeveloperMetadata.of(this.run, null);
  }
  toast(message, title = "") {
    this.run.host.toasts.push({ title, message });
  }
  handle(sheet) {
    return SheetService.of(this.run, sheet);
  }
  freeName() {
    let number = this.workbook.sheets.length + 1;
    while (this.workbook.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
  find(name) {
    const { workbook } = this;
    const sheetOf = (sheetName) => sheetName === null ? workbook.activeSheet : workbook.sheetNamed(sheetName);
    const found = parseA1(name, (sheetName) => {
      const sheet2 = sheetOf(sheetName);
      return sheet2 && { rows: sheet2.maxRows, columns: sheet2.maxColumns };
    });
    const sheet = found && sheetOf(found.sheetName);
    if (!found || !sheet) return null;
    const { row, column, rows, columns } = found.area;
    return this.handle(sheet).getRange(row, column, rows, columns);
  }
};
var Owner = class extends Service {
  className = "SpreadsheetApp.User";
  methods = { getEmail: [""] };
  getEmail() {
    return this.run.host.workbook.ownerEmail;
  }
};

// test/host/appsScript/spreadsheet/sheet.ts
var SheetService = class _SheetService extends SheetStructure {
  methods = SHEET_METHODS;
  /** One object a sheet and run, so that scripts may compare sheets by identity. */
  static of(run, sheet) {
    const key = `Sheet ${sheet.id}`;
    const known = run.singletons.get(key);
    if (known instanceof _SheetService) return known;
    const made = new _SheetService(run, sheet);
    run.singletons.set(key, made);
    return made;
  }
  getName() {
    return this.data.name;
  }
  getSheetName() {
    return this.data.name;
  }
  setName(name) {
    const { workbook } = this.data;
    const other = workbook.sheetNamed(name);
    if (other && other !== this.data)
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    workbook.renameSheet(this.data, name);
    return this;
  }
  getSheetId() {
    return this.data.id;
  }
  /** The place among the tabs, counted from 1. */
  getIndex() {
    return this.data.workbook.sheets.indexOf(this.data) + 1;
  }
  getParent() {
    return Spreadsheet.of(this.run);
  }
  getType() {
    return spreadsheetEnumeration(this.run, "SheetType").value("GRID");
  }
  activate() {
    this.data.workbook.activate(this.data);
    return this;
  }
  isSheetHidden() {
    return this.data.hidden;
  }
  hideSheet() {
    return this.setHidden(true);
  }
  showSheet() {
    return this.setHidden(false);
  }
  getRange(from, column = 1, rows = 1, columns = 1) {
    const area = typeof from === "string" ? this.named(from) : { row: from, column, rows, columns };
    const { row, rows: height, columns: width } = area;
    if (row < 1) throw new ServiceError("The starting row of the range is too small.");
    if (area.column < 1) throw new ServiceError("The starting column of the range is too small.");
    if (height < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
    if (width < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
    if (row + height - 1 > this.data.maxRows || area.column + width - 1 > this.data.maxColumns)
      throw outOfBounds();
    return new Range(this.run, this.data, whole(area));
  }
  getRangeList(names) {
    return new RangeList(
      this.run,
      names.map((name) => this.getRange(String(name)))
    );
  }
  /** From A1 to the last row and column with content; A1 in an empty sheet. */
  getDataRange() {
    const { rows, columns } = this.data.extent();
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }
  getLastRow() {
    return this.data.extent().rows;
  }
  getLastColumn() {
    return this.data.extent().columns;
  }
  appendRow(values) {
    const row = this.data.extent().rows + 1;
    this.data.growTo(row, values.length);
    if (values.length > 0) this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }
  clear(options) {
    const cells = this.whole();
    if (!options?.formatOnly) cells.clearContent();
    if (!options?.contentsOnly) cells.clearFormat();
    return this;
  }
  clearContents() {
    this.whole().clearContent();
    return this;
  }
  clearFormats() {
    this.whole().clearFormat();
    return this;
  }
  clearNotes() {
    this.whole().clearNote();
    return this;
  }
  /** Sorts all but the frozen rows. */
  sort(column, ascending = true) {
    const first = this.data.look.frozenRows + 1;
    const { rows, columns } = this.data.extent();
    if (rows >= first)
      this.data.sort({ row: first, column: 1, rows: rows - first + 1, columns }, column, ascending);
    return this;
  }
  getActiveCell() {
    const { row, column } = this.data.workbook.activeCell;
    return this.getRange(row, column);
  }
  getActiveRange() {
    return new Range(this.run, this.data, { ...this.data.workbook.selection });
  }
  setActiveRange(range) {
    return range.activate();
  }
  setCurrentCell(range) {
    return range.activate();
  }
  setActiveSelection(range) {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }
  unhideRow(range) {
    this.showRows(range.area.row, range.area.rows);
  }
  unhideColumn(range) {
    this.showColumns(range.area.column, range.area.columns);
  }
  getFilter() {
    return this.data.filter ? new SheetFilter(this.run, this.data) : null;
  }
  getConditionalFormatRules() {
    return this.data.conditionalFormats.map((rule) => new ConditionalFormatRule(this.run, this.data, rule));
  }
  /** Replaces all rules of the sheet, those that people made included. */
  setConditionalFormatRules(rules) {
    this.data.conditionalFormats = rules.map((rule) => ConditionalFormatRule.read(rule).rule);
    this.data.changedLook();
  }
  clearConditionalFormatRules() {
    this.setConditionalFormatRules([]);
  }
  getBandings() {
    return this.data.look.bandings.map(({ area }) => new Banding(this.run, this.data, area));
  }
  protect() {
    return Protection.add(this.run, this.data, null);
  }
  getProtections(kind) {
    const { protections } = this.data;
    return protections.flatMap(
      (rule) => rule.kind === kind.key ? new Protection(this.run, this.data, rule) : []
    );
  }
  getCharts() {
    return this.data.charts.map((chart) => new EmbeddedChart(this.run, this.data, chart));
  }
  newChart() {
    return new EmbeddedChartBuilder(this.run, this.data);
  }
  insertChart({ chart }) {
    const ids = this.data.workbook.sheets.flatMap(({ charts }) => charts.map(({ id }) => id));
    this.data.charts.push({ ...chart, id: Math.max(0, ...ids) + 1 });
    this.data.changedLook();
  }
  updateChart({ chart }) {
    this.data.charts = this.data.charts.map((other) => other.id === chart.id ? chart : other);
    this.data.changedLook();
  }
  removeChart({ chart }) {
    this.data.charts = this.data.charts.filter(({ id }) => id !== chart.id);
    this.data.changedLook();
  }
  addDeveloperMetadata(key, second, third) {
    const { value: value2, visibility } = textAndVisibility(second, third);
    DeveloperMetadata.add(this.run, this.data.id, key, value2, visibility);
    return this;
  }
  getDeveloperMetadata() {
    return DeveloperMetadata.of(this.run, this.data.id);
  }
  setHidden(hidden) {
    const { workbook } = this.data;
    const shown2 = workbook.sheets.filter((sheet) => !sheet.hidden && sheet !== this.data);
    if (hidden && shown2.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    this.data.hidden = hidden;
    workbook.noteStructure({ kind: "sheetHidden", sheetId: this.data.id });
    return this;
  }
  whole() {
    return this.getRange(1, 1, this.data.maxRows, this.data.maxColumns);
  }
  named(text) {
    const { workbook } = this.data;
    const found = parseA1(text, (name) => {
      const sheet = name === null ? this.data : workbook.sheetNamed(name);
      return sheet === this.data ? { rows: sheet.maxRows, columns: sheet.maxColumns } : null;
    });
    if (!found) throw new ServiceError("Range not found");
    return found.area;
  }
};
function whole({ row, column, rows, columns }) {
  return {
    row: Math.trunc(row),
    column: Math.trunc(column),
    rows: Math.trunc(rows),
    columns: Math.trunc(columns)
  };
}

// test/host/appsScript/spreadsheet/range.ts
var METHODS19 = methodsOf()({
  activate: [""],
  applyRowBanding: ["", "BandingTheme", "BandingTheme boolean boolean"],
  breakApart: [""],
  clear: ["", "object"],
  clearDataValidations: [""],
  copyTo: ["Range", "Range object"],
  createFilter: [""],
  getA1Notation: [""],
  getCell: ["number number"],
  getColumn: [""],
  getDataValidation: [""],
  getDataValidations: [""],
  getGridId: [""],
  getHeight: [""],
  getLastColumn: [""],
  getLastRow: [""],
  getNumColumns: [""],
  getNumRows: [""],
  getRow: [""],
  getRowIndex: [""],
  getSheet: [""],
  getWidth: [""],
  insertCheckboxes: [""],
  isPartOfMerge: [""],
  merge: [""],
  offset: ["number number", "number number number", "number number number number"],
  protect: [""],
  removeCheckboxes: [""],
  setDataValidation: ["DataValidation?"],
  setDataValidations: ["grid"],
  sort: ["number", "object", "array"]
});
var ALL_METHODS = { ...VALUE_METHODS, ...FORMAT_METHODS, ...METHODS19, getWrapStrategy: [""] };
var Range = class _Range extends RangeFormats {
  methods = ALL_METHODS;
  /** The ranges behind a script's array of handles. */
  static read(handles) {
    return handles.map((handle) => {
      const raw = rawOf(handle);
      if (raw instanceof _Range) return raw;
      throw new ServiceError("Invalid argument: ranges");
    });
  }
  getRow() {
    return this.area.row;
  }
  getRowIndex() {
    return this.area.row;
  }
  getColumn() {
    return this.area.column;
  }
  getNumRows() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
  getHeight() {
    return this.area.rows;
  }
  getWidth() {
    return this.area.columns;
  }
  getLastRow() {
    return this.area.row + this.area.rows - 1;
  }
  getLastColumn() {
    return this.area.column + this.area.columns - 1;
  }
  getGridId() {
    return this.data.id;
  }
  getSheet() {
    return SheetService.of(this.run, this.data);
  }
  /** Counted from 1 inside the range. */
  getCell(row, column) {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns)
      throw new ServiceError("Cell reference out of range");
    return this.part(row - 1, column - 1, 1, 1);
  }
  offset(rows, columns, height = this.area.rows, width = this.area.columns) {
    return this.part(rows, columns, height, width);
  }
  activate() {
    this.data.workbook.activate(this.data, this.area);
    return this;
  }
  /** Values, formulas, formats and rules go; options narrow that down. */
  clear(options = {}) {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }
  getDataValidation() {
    const rule = this.attribute("validation");
    return rule ? new DataValidation(this.run, rule) : null;
  }
  getDataValidations() {
    const { data } = this;
    return this.map((row, column) => {
      const rule = data.attribute("validation", row, column);
      return rule ? new DataValidation(this.run, rule) : null;
    });
  }
  setDataValidation(rule) {
    return this.fill("validation", rule?.rule);
  }
  setDataValidations(rules) {
    const { data } = this;
    this.eachOf(
      rules,
      (row, column, rule) => data.putAttribute("validation", row, column, DataValidation.read(rule))
    );
    return this;
  }
  clearDataValidations() {
    return this.fill("validation", void 0);
  }
  /** Checkboxes start out false. */
  insertCheckboxes() {
    this.fill("validation", DataValidation.checkbox);
    const { data } = this;
    this.each((row, column) => {
      if (data.value(row, column) === null) data.putValue(row, column, false);
    });
    return this;
  }
  removeCheckboxes() {
    const { data } = this;
    this.each((row, column) => {
      if (data.attribute("validation", row, column)?.kind !== "checkbox") return;
      data.putAttribute("validation", row, column, void 0);
      if (data.value(row, column) === false) data.putValue(row, column, null);
    });
    return this;
  }
  /** Called again on a range it adds an overlapping protection. */
  protect() {
    return Protection.add(this.run, this.data, this.area);
  }
  sort(by) {
    const keys = (Array.isArray(by) ? by : [by]).map((key) => {
      if (typeof key === "number") return { column: key, ascending: true };
      const { column, ascending = true } = key;
      return { column, ascending };
    });
    sortRows(this.data, this.area, keys);
    return this;
  }
  copyTo(destination, options) {
    const { row, column } = destination.area;
    const target2 = destination.data;
    copyBlock(this.data, this.area, target2, row, column, {
      values: !options?.formatOnly,
      formats: !options?.contentsOnly
    });
  }
  createFilter() {
    if (this.data.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    this.data.filter = { area: { ...this.area }, hidden: /* @__PURE__ */ new Map() };
    this.data.changedLook();
    return new SheetFilter(this.run, this.data);
  }
  applyRowBanding(theme) {
    this.data.look.bandings.push({ area: { ...this.area }, theme: theme?.key ?? "LIGHT_GREY" });
    this.data.changedLook();
    return new Banding(this.run, this.data, this.area);
  }
  merge() {
    this.data.look.merges.push({ ...this.area });
    this.data.changedLook();
    return this;
  }
  breakApart() {
    this.data.look.merges = this.data.look.merges.filter((merge) => !overlap(merge, this.area));
    this.data.changedLook();
    return this;
  }
  isPartOfMerge() {
    return this.data.look.merges.some((merge) => overlap(merge, this.area));
  }
  part(rows, columns, height, width) {
    return this.getSheet().getRange(this.area.row + rows, this.area.column + columns, height, width);
  }
};
function overlap(a, b) {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

// test/host/appsScript/spreadsheet/conditionalFormat.ts
var METHODS20 = methodsOf()({
  copy: [""],
  getBooleanCondition: [""],
  getRanges: [""]
});
var ConditionalFormatRule = class _ConditionalFormatRule extends Service {
  constructor(run, sheet, rule) {
    super(run);
    this.sheet = sheet;
    this.rule = rule;
  }
  sheet;
  rule;
  className = "SpreadsheetApp.ConditionalFormatRule";
  methods = METHODS20;
  static read(handle) {
    const raw = rawOf(handle);
    if (raw instanceof _ConditionalFormatRule) return raw;
    throw new ServiceError("Invalid argument: rules");
  }
  copy() {
    return new ConditionalFormatRuleBuilder(this.run, this.sheet, { ...this.rule });
  }
  getRanges() {
    return this.rule.areas.map((area) => new Range(this.run, this.sheet, { ...area }));
  }
  getBooleanCondition() {
    return new BooleanCondition(this.run, this.rule);
  }
};
var CONDITION_METHODS = methodsOf()({
  getBackground: [""],
  getBold: [""],
  getCriteriaType: [""],
  getCriteriaValues: [""],
  getFontColor: [""]
});
var BooleanCondition = class extends Service {
  constructor(run, rule) {
    super(run);
    this.rule = rule;
  }
  rule;
  className = "SpreadsheetApp.BooleanCondition";
  methods = CONDITION_METHODS;
  getCriteriaType() {
    return spreadsheetEnumeration(this.run, "BooleanCriteria").value(this.rule.criteria);
  }
  getCriteriaValues() {
    return [...this.rule.criteriaValues];
  }
  getBackground() {
    return this.rule.background;
  }
  getFontColor() {
    return this.rule.fontColor;
  }
  getBold() {
    return this.rule.bold;
  }
};
var BUILDER_METHODS4 = methodsOf()({
  build: [""],
  setBackground: ["text?"],
  setBold: ["boolean?"],
  setFontColor: ["text?"],
  setItalic: ["boolean?"],
  setRanges: ["array"],
  setStrikethrough: ["boolean?"],
  whenCellEmpty: [""],
  whenCellNotEmpty: [""],
  whenFormulaSatisfied: ["text"],
  whenNumberBetween: ["number number"],
  whenNumberEqualTo: ["number"],
  whenNumberGreaterThan: ["number"],
  whenNumberGreaterThanOrEqualTo: ["number"],
  whenNumberLessThan: ["number"],
  whenNumberLessThanOrEqualTo: ["number"],
  whenTextContains: ["text"],
  whenTextDoesNotContain: ["text"],
  whenTextEndsWith: ["text"],
  whenTextEqualTo: ["text"],
  whenTextStartsWith: ["text"]
});
var BLANK2 = {
  areas: [],
  criteria: "",
  criteriaValues: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null
};
var ConditionalFormatRuleBuilder = class extends Service {
  constructor(run, sheet = null, rule = { ...BLANK2 }) {
    super(run);
    this.sheet = sheet;
    this.rule = rule;
  }
  sheet;
  rule;
  className = "SpreadsheetApp.ConditionalFormatRuleBuilder";
  methods = BUILDER_METHODS4;
  build() {
    if (!this.sheet) throw new ServiceError("Conditional format rule must have at least one range.");
    if (this.rule.criteria === "") throw new ServiceError("Conditional format rule must have a condition.");
    return new ConditionalFormatRule(this.run, this.sheet, { ...this.rule });
  }
  setRanges(ranges) {
    const raws2 = Range.read(ranges);
    this.sheet = raws2[0]?.data ?? null;
    return this.with({ areas: raws2.map(({ area }) => ({ ...area })) });
  }
  setBackground(color) {
    return this.with({ background: color });
  }
  setFontColor(color) {
    return this.with({ fontColor: color });
  }
  setBold(bold) {
    return this.with({ bold });
  }
  setItalic(italic) {
    return this.with({ italic });
  }
  setStrikethrough(strikethrough) {
    return this.with({ strikethrough });
  }
  whenCellEmpty() {
    return this.when("CELL_EMPTY");
  }
  whenCellNotEmpty() {
    return this.when("CELL_NOT_EMPTY");
  }
  whenFormulaSatisfied(formula) {
    return this.when("CUSTOM_FORMULA", formula);
  }
  whenNumberBetween(low, high) {
    return this.when("NUMBER_BETWEEN", low, high);
  }
  whenNumberEqualTo(number) {
    return this.when("NUMBER_EQUAL_TO", number);
  }
  whenNumberGreaterThan(number) {
    return this.when("NUMBER_GREATER_THAN", number);
  }
  whenNumberGreaterThanOrEqualTo(number) {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }
  whenNumberLessThan(number) {
    return this.when("NUMBER_LESS_THAN", number);
  }
  whenNumberLessThanOrEqualTo(number) {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }
  whenTextContains(text) {
    return this.when("TEXT_CONTAINS", text);
  }
  whenTextDoesNotContain(text) {
    return this.when("TEXT_DOES_NOT_CONTAIN", text);
  }
  whenTextEndsWith(text) {
    return this.when("TEXT_ENDS_WITH", text);
  }
  whenTextEqualTo(text) {
    return this.when("TEXT_EQUAL_TO", text);
  }
  whenTextStartsWith(text) {
    return this.when("TEXT_STARTS_WITH", text);
  }
  when(criteria, ...values) {
    return this.with({ criteria, criteriaValues: values });
  }
  with(change) {
    this.rule = { ...this.rule, ...change };
    return this;
  }
};

// test/host/appsScript/spreadsheet/spreadsheetApp.ts
var METHODS21 = methodsOf()({
  flush: [""],
  getActive: [""],
  getActiveRange: [""],
  getActiveSheet: [""],
  getActiveSpreadsheet: [""],
  getCurrentCell: [""],
  getUi: [""],
  newConditionalFormatRule: [""],
  newDataValidation: [""],
  newFilterCriteria: [""],
  openById: ["text"],
  openByUrl: ["text"],
  setActiveSheet: ["Sheet"]
});
var SpreadsheetApp = class extends Service {
  className = "SpreadsheetApp";
  methods = METHODS21;
  values = ENUMERATIONS;
  getActive() {
    return Spreadsheet.of(this.run);
  }
  getActiveSpreadsheet() {
    return Spreadsheet.of(this.run);
  }
  /** Only this spreadsheet is there, and the scope for others is checked before. */
  openById() {
    return Spreadsheet.of(this.run);
  }
  openByUrl() {
    return Spreadsheet.of(this.run);
  }
  getActiveSheet() {
    return this.getActive().getActiveSheet();
  }
  setActiveSheet(sheet) {
    return sheet.activate();
  }
  getActiveRange() {
    return this.getActive().getActiveRange();
  }
  getCurrentCell() {
    return this.getActive().getActiveCell();
  }
  getUi() {
    const known = this.run.singletons.get("Ui");
    if (known instanceof Ui) return known;
    const ui = new Ui(this.run);
    this.run.singletons.set("Ui", ui);
    return ui;
  }
  /** Applies what is pending; here every write is applied at once, so only the view hears of it. */
  flush() {
    this.run.host.workbook.recalculate();
    this.run.host.workbook.announce();
  }
  newDataValidation() {
    return new DataValidationBuilder(this.run);
  }
  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder(this.run);
  }
  newFilterCriteria() {
    return new FilterCriteriaBuilder(this.run);
  }
  get BandingTheme() {
    return spreadsheetEnumeration(this.run, "BandingTheme");
  }
  get BooleanCriteria() {
    return spreadsheetEnumeration(this.run, "BooleanCriteria");
  }
  get BorderStyle() {
    return spreadsheetEnumeration(this.run, "BorderStyle");
  }
  get DataValidationCriteria() {
    return spreadsheetEnumeration(this.run, "DataValidationCriteria");
  }
  get DeveloperMetadataVisibility() {
    return spreadsheetEnumeration(this.run, "DeveloperMetadataVisibility");
  }
  get Dimension() {
    return spreadsheetEnumeration(this.run, "Dimension");
  }
  get Direction() {
    return spreadsheetEnumeration(this.run, "Direction");
  }
  get ProtectionType() {
    return spreadsheetEnumeration(this.run, "ProtectionType");
  }
  get SheetType() {
    return spreadsheetEnumeration(this.run, "SheetType");
  }
  get WrapStrategy() {
    return spreadsheetEnumeration(this.run, "WrapStrategy");
  }
};

// test/host/appsScript/utilities.ts
import { createHash as createHash2, randomUUID } from "node:crypto";

// test/host/appsScript/javaDate.ts
var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"].concat(
  ["October", "November", "December"]
);
var DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function formatJavaDate(instant, timeZone, pattern) {
  const offset = zoneOffset(javaZone(timeZone), instant);
  const wall = new Date(instant + offset);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted) => {
    if (quoted !== void 0) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    return field(run, wall, offset, timeZone);
  });
}
function javaZone(timeZone) {
  const gmt = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (gmt) return `${gmt[1]}${(gmt[2] ?? "0").padStart(2, "0")}:${gmt[3] ?? "00"}`;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}
function field(run, wall, offset, timeZone) {
  const width = run.length;
  const padded = (value2) => String(value2).padStart(width, "0");
  const year = wall.getUTCFullYear();
  const hours = wall.getUTCHours();
  switch (run[0]) {
    case "G":
      return "AD";
    case "y":
    case "u":
      if (run[0] === "u") return padded(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
      return width === 2 ? String(year % 100).padStart(2, "0") : padded(year);
    case "M":
    case "L":
      return named(MONTHS[wall.getUTCMonth()], width) ?? padded(wall.getUTCMonth() + 1);
    case "d":
      return padded(wall.getUTCDate());
    case "D":
      return padded(
        (Date.UTC(year, wall.getUTCMonth(), wall.getUTCDate()) - Date.UTC(year, 0, 1)) / 864e5 + 1
      );
    case "E":
      return width > 3 ? DAYS[wall.getUTCDay()] ?? "" : (DAYS[wall.getUTCDay()] ?? "").slice(0, 3);
    case "a":
      return hours < 12 ? "AM" : "PM";
    case "H":
      return padded(hours);
    case "k":
      return padded(hours === 0 ? 24 : hours);
    case "K":
      return padded(hours % 12);
    case "h":
      return padded(hours % 12 === 0 ? 12 : hours % 12);
    case "m":
      return padded(wall.getUTCMinutes());
    case "s":
      return padded(wall.getUTCSeconds());
    case "S":
      return padded(wall.getUTCMilliseconds());
    case "Z":
      return offsetText(offset, "");
    case "X":
      return offset === 0 ? "Z" : width === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, width === 3 ? ":" : "");
    case "z":
      return offset === 0 ? "GMT" : `GMT${offsetText(offset, ":")}` || timeZone;
    default:
      throw new RangeError(`Illegal pattern character '${run[0]}'`);
  }
}
function named(name, width) {
  if (width < 3 || name === void 0) return null;
  return width === 3 ? name.slice(0, 3) : name;
}
function offsetText(offset, colon) {
  const minutes = Math.abs(Math.round(offset / 6e4));
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}${colon}${String(minutes % 60).padStart(2, "0")}`;
  return (offset < 0 ? "-" : "+") + clock;
}

// test/host/appsScript/utilities.ts
var METHODS22 = methodsOf()({
  base64Decode: ["text"],
  base64Encode: ["text", "array"],
  base64EncodeWebSafe: ["text", "array"],
  computeDigest: ["DigestAlgorithm text", "DigestAlgorithm text Charset", "DigestAlgorithm array"],
  formatDate: ["date text text"],
  getUuid: [""],
  sleep: ["number"]
});
var HASHES = /* @__PURE__ */ new Map([
  ["MD5", "md5"],
  ["SHA_1", "sha1"],
  ["SHA_256", "sha256"],
  ["SHA_384", "sha384"],
  ["SHA_512", "sha512"]
]);
var Utilities = class extends Service {
  className = "Utilities";
  methods = METHODS22;
  values = ["DigestAlgorithm", "Charset"];
  DigestAlgorithm = new Enumeration(this.run, "Utilities.DigestAlgorithm", [
    "MD2",
    ...HASHES.keys()
  ]);
  Charset = new Enumeration(this.run, "Utilities.Charset", ["US_ASCII", "UTF_8"]);
  formatDate(date, timeZone, pattern) {
    const instant = date.getTime();
    if (Number.isNaN(instant)) throw new ServiceError("Invalid argument: date");
    return formatJavaDate(instant, timeZone, pattern);
  }
  getUuid() {
    return randomUUID();
  }
  /** A text without a charset is read as US_ASCII, so that letters beyond it all hash alike as "?". */
  computeDigest(algorithm, value2, charset) {
    const hash = HASHES.get(algorithm.key);
    if (!hash) throw new ServiceError(`Unsupported algorithm: ${algorithm.key}`);
    const bytes = typeof value2 === "string" ? encoded(value2, charset?.key ?? "US_ASCII") : Buffer.from(value2);
    return [...new Int8Array(createHash2(hash).update(bytes).digest())];
  }
  base64Encode(value2) {
    return (typeof value2 === "string" ? Buffer.from(value2) : Buffer.from(value2)).toString("base64");
  }
  base64EncodeWebSafe(value2) {
    return this.base64Encode(value2).replaceAll("+", "-").replaceAll("/", "_");
  }
  base64Decode(text) {
    return [...new Int8Array(Buffer.from(text, "base64"))];
  }
  sleep(milliseconds) {
    this.run.sleep(milliseconds);
  }
};
function encoded(text, charset) {
  if (charset === "UTF_8") return Buffer.from(text);
  return Buffer.from(
    [...text].map((letter) => letter.charCodeAt(0) < 128 ? letter : "?").join(""),
    "latin1"
  );
}

// test/host/appsScript/globals.ts
var SERVICES = {
  CacheService,
  HtmlService,
  LockService,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities
};
var ABSENT = [
  "CalendarApp",
  "Charts",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "Jdbc",
  "LanguageApp",
  "MailApp",
  "Maps",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService"
];
var AbsentService = class extends Service {
  constructor(run, className) {
    super(run);
    this.className = className;
  }
  className;
  methods = {};
};
function defineGlobals(run) {
  for (const [name, Kind] of Object.entries(SERVICES)) run.sandbox.define(name, run.toScript(new Kind(run)));
  for (const name of ABSENT) run.sandbox.define(name, run.toScript(new AbsentService(run, name)));
  defineConsole(run);
}

// test/host/appsScript/sandbox.ts
import vm from "node:vm";
var SETUP = new vm.Script(
  `(function (now) {
    const RealDate = Date;
    if (now) {
      const clocked = new Proxy(RealDate, {
        construct: (target, args, newTarget) =>
          Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === clocked ? target : newTarget),
        apply: () => new RealDate(now()).toString(),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
      RealDate.prototype.constructor = clocked;
      Object.defineProperty(globalThis, 'Date', { value: clocked, writable: true, configurable: true });
    }
    const evaluate = eval;
    const slot = {};
    globalThis[Symbol.for('local sheets invocation')] = () => {
      const outcome = slot.outcome;
      const value = slot.call();
      if (value && typeof value === 'object' && typeof value.then === 'function')
        value.then((settled) => { outcome.value = settled; }, (error) => { outcome.error = error; outcome.failed = true; });
      else outcome.value = value;
    };
    return {
      slot,
      newArray: (length) => new Array(length),
      newDate: (instant) => new RealDate(instant),
      newError: (message, name) => Object.defineProperty(new Error(message), 'name', { value: name, configurable: true, writable: true }),
      parse: JSON.parse,
      lookUp: (name) => evaluate('typeof ' + name + ' === "undefined" ? undefined : ' + name),
    };
  })`,
  { filename: "apps-script-globals" }
);
var CALL = new vm.Script(`globalThis[Symbol.for('local sheets invocation')]()`, {
  filename: "apps-script-call"
});
var Sandbox = class {
  context;
  realm;
  constructor(now) {
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: "afterEvaluate" });
    const setUp = SETUP.runInContext(this.context);
    this.realm = setUp(now);
  }
  define(name, value2) {
    Object.defineProperty(this.context, name, { value: value2, writable: true, configurable: true });
  }
  load(script, timeout) {
    script.runInContext(this.context, { timeout });
  }
  /** A global of the script by name, `const` and `class` included. */
  lookUp(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? this.realm.lookUp(name) : void 0;
  }
  /** Runs a call inside the context under the clock; a returned promise is settled as far as microtasks go. */
  invoke(call2, timeout) {
    const outcome = {};
    this.realm.slot.call = call2;
    this.realm.slot.outcome = outcome;
    CALL.runInContext(this.context, { timeout });
    if (outcome.failed) throw outcome.error;
    return outcome.value;
  }
  array(items) {
    const { length } = items;
    const copy = this.realm.newArray(length);
    for (let i = 0; i < length; i++) copy[i] = items[i];
    return copy;
  }
  date(instant) {
    return this.realm.newDate(instant);
  }
  error(message, name = "Exception") {
    return this.realm.newError(message, name);
  }
  /** A value from JSON, made of the context's own arrays and objects. */
  parse(json) {
    return this.realm.parse(json);
  }
};

// test/host/appsScript/scriptSource.ts
import { Script } from "node:vm";
import { parse as parse2 } from "acorn";
var sources = /* @__PURE__ */ new Map();
function scriptSource(fileName, text) {
  const key = `${fileName}
${text}`;
  let source = sources.get(key);
  if (!source) {
    const program = parsed(fileName, text);
    source = { script: new Script(text, { filename: fileName }), functions: topLevelFunctions(program) };
    sources.set(key, source);
  }
  return source;
}
function parsed(fileName, text) {
  try {
    return parse2(text, { ecmaVersion: 2019, sourceType: "script" });
  } catch (error) {
    throw new SyntaxError(`${fileName} is not ES2019, which is what Apps Script saves: ${String(error)}`);
  }
}
function topLevelFunctions(program) {
  return program.body.flatMap(
    (node) => node.type === "FunctionDeclaration" && node.id ? [node.id.name] : []
  );
}

// test/host/appsScript/invocation.ts
var TIME_LIMITS = {
  menu: 36e4,
  page: 36e4,
  editor: 36e4,
  simpleTrigger: 3e4,
  customFunction: 3e4
};
var Invocation = class {
  constructor(host, mode, occasion, timeLimit = TIME_LIMITS[occasion]) {
    this.host = host;
    this.mode = mode;
    this.occasion = occasion;
    this.timeLimit = timeLimit;
    const { clock } = host;
    this.sandbox = new Sandbox(clock ? () => clock.now() : null);
    defineGlobals(this);
  }
  host;
  mode;
  occasion;
  timeLimit;
  sandbox;
  killed = null;
  index = 0;
  /** Milliseconds that the script slept on a clock that does not wait; they count towards the limit. */
  slept = 0;
  handles = /* @__PURE__ */ new WeakMap();
  /** Enumerations and services there is one of, made on first use. */
  singletons = /* @__PURE__ */ new Map();
  get now() {
    return this.host.clock?.now() ?? Date.now();
  }
  /** Loads all files in the order they are pushed, the names' order, into one global scope. */
  load() {
    const names = [...this.host.files.keys()].filter((name) => name.endsWith(".js")).sort();
    for (const name of names)
      this.sandbox.load(scriptSource(name, this.host.files.get(name) ?? "").script, this.timeLimit);
  }
  /** Runs something of the script in the script's time zone; whatever it throws comes out as a ScriptFailure. */
  perform(work) {
    const leaveTimeZone = this.enterTimeZone();
    try {
      const value2 = this.sandbox.invoke(work, this.timeLimit);
      if (this.killed) throw this.killed;
      return value2;
    } catch (error) {
      throw this.killed ?? failureOf(error);
    } finally {
      leaveTimeZone();
    }
  }
  /**
   * `new Date(2026, 0, 1)` is midnight in the script's zone. V8 has one zone a process and follows a change of TZ at
   * once (in the main thread and in child processes, not in worker threads), so it is set around each run. Returns
   * the way back.
   */
  enterTimeZone() {
    const before = process.env.TZ;
    if (before === this.host.scriptTimeZone) return () => void 0;
    process.env.TZ = this.host.scriptTimeZone;
    return () => {
      if (before === void 0) delete process.env.TZ;
      else process.env.TZ = before;
    };
  }
  /** Ends what lasts as long as the run: its locks. */
  end() {
    this.host.locks.releaseAll(this);
  }
  sleep(milliseconds) {
    const { clock } = this.host;
    if (!clock) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
      return;
    }
    clock.sleep(milliseconds);
    this.slept += milliseconds;
    if (this.slept > this.timeLimit) throw this.die(new Killed("Exceeded maximum execution time"));
  }
  /** The gate of every service call: counting, the host's hook, permissions, errors in the script's own realm. */
  serviceCall(className, method, work) {
    if (this.killed) throw this.killed;
    const name = `${className}.${method}`;
    const index = this.index;
    this.index += 1;
    try {
      const hook = this.occasion === "customFunction" ? null : this.host.hook;
      if (this.occasion !== "customFunction") this.host.calls.add(name);
      if (hook?.({ phase: "before", index, name }) === "kill") {
        this.dying = true;
        if (!this.host.switches.setValuesAtomic && HALVED.has(name)) work();
        throw this.die(new Killed());
      }
      authorize(className, method, this.mode, this.host.scopes);
      const result = this.toScript(work());
      if (hook?.({ phase: "after", index, name }) === "kill") throw this.die(new Killed());
      return result;
    } catch (error) {
      throw this.toScriptError(error);
    }
  }
  /** Set while the last, half-done call of a killed run is carried out. */
  dying = false;
  /** A service's answer as the script gets it: handles for services, its own realm's arrays and dates. */
  toScript(value2) {
    if (value2 instanceof Service) {
      let handle = this.handles.get(value2);
      if (!handle) {
        handle = handleOf(value2, this);
        this.handles.set(value2, handle);
      }
      return handle;
    }
    if (Array.isArray(value2)) {
      const items = this.sandbox.array(value2);
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        if (typeof item === "object" && item !== null) items[i] = this.toScript(item);
      }
      return items;
    }
    if (value2 instanceof Date) return this.sandbox.date(value2.getTime());
    if (value2 instanceof PlainObject) return this.sandbox.parse(JSON.stringify(value2.content));
    return value2;
  }
  die(killed) {
    this.killed = killed;
    return killed;
  }
  toScriptError(error) {
    if (error instanceof Killed) return this.die(error);
    if (error instanceof ScriptFailure || error instanceof ServiceError || error instanceof NotImplemented)
      return this.sandbox.error(error.message, error.name);
    if (error instanceof Error) {
      const wrapped = this.sandbox.error(error.message);
      wrapped.stack = error.stack ?? wrapped.message;
      return wrapped;
    }
    return error;
  }
};
var PlainObject = class {
  constructor(content) {
    this.content = content;
  }
  content;
};
var NotImplemented = class extends Error {
  constructor(what) {
    super(`${what} is not implemented in the local Sheets`);
    this.name = "Exception";
  }
};
var HALVED = /* @__PURE__ */ new Set(["SpreadsheetApp.Range.setValues"]);
function failureOf(error) {
  if (error instanceof Killed || error instanceof ScriptFailure) return error;
  if (typeof error === "object" && error !== null && "message" in error) {
    if ("code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return new Killed("Exceeded maximum execution time");
    const name = "name" in error ? String(error.name) : "Error";
    const stack = "stack" in error ? String(error.stack) : "";
    return new ScriptFailure(String(error.message), name, stack);
  }
  return new ScriptFailure(String(error), "Error", types4.isNativeError(error) ? String(error) : "");
}

// test/host/appsScript/customFunctions.ts
function customFunctionsOf(state, functions, timeLimit) {
  const byName = new Map(
    functions.filter((name) => !name.endsWith("_")).map((name) => [name.toUpperCase(), name])
  );
  return {
    names: [...byName.keys()].sort(),
    begin() {
      const run = new Invocation(state, "CUSTOM_FUNCTION", "customFunction", timeLimit);
      const leaveTimeZone = run.enterTimeZone();
      let loaded2 = false;
      return {
        call(name, args) {
          try {
            const value2 = run.perform(() => {
              if (!loaded2) run.load();
              loaded2 = true;
              const called = run.sandbox.lookUp(byName.get(name) ?? name);
              if (typeof called !== "function")
                throw new ScriptFailure(`Script function not found: ${name}`, "Exception", "");
              return Reflect.apply(
                called,
                void 0,
                args.map((arg) => argument(run, arg))
              );
            });
            return { cells: cellsOf(value2, run) };
          } catch (error) {
            return failed(error);
          }
        },
        end() {
          run.end();
          leaveTimeZone();
        }
      };
    }
  };
}
function argument(run, { kind, cells }) {
  const { switches } = run.host;
  if (kind === "skipped") return switches.emptyArgument;
  const read = ({ value: value2, isDate }) => {
    if (value2 === null) return "";
    if (isDate && typeof value2 === "number")
      return run.sandbox.date(instantOfSerial(value2, run.host.workbook.timeZone));
    return switches.errorCell === "#ERROR!" && typeof value2 === "string" && ERRORS.test(value2) ? "#ERROR!" : value2;
  };
  const [first] = cells[0] ?? [];
  const single = cells.length === 1 && cells[0]?.length === 1 && first;
  if (single && (kind === "scalar" || switches.oneCellRange === "scalar")) return read(first);
  return run.sandbox.array(cells.map((line) => run.sandbox.array(line.map(read))));
}
var ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;
function cellsOf(result, run) {
  if (!Array.isArray(result)) return [[cellOf(result, run)]];
  if (result.length === 0)
    throw new ScriptFailure("Undocumented in Sheets: an empty array as a result", "Error", "");
  const lines = result.some(Array.isArray) ? result.map((line) => Array.isArray(line) ? line : [line]) : [result];
  const width = lines[0]?.length ?? 0;
  if (width === 0 || lines.some((line) => line.length !== width))
    throw new ScriptFailure("Undocumented in Sheets: rows of different lengths as a result", "Error", "");
  return lines.map((line) => line.map((value2) => cellOf(value2, run)));
}
function cellOf(value2, run) {
  if (typeof value2 === "string") return { value: value2 === "" ? null : value2, isDate: false };
  if (typeof value2 === "boolean" || typeof value2 === "number" && Number.isFinite(value2))
    return { value: value2, isDate: false };
  if (types5.isDate(value2) && !Number.isNaN(value2.getTime()))
    return { value: serialOfInstant(value2.getTime(), run.host.workbook.timeZone), isDate: true };
  throw new ScriptFailure(`Undocumented in Sheets: ${String(value2)} as a result`, "Error", "");
}
function failed(error) {
  if (error instanceof Killed) return { error: "Exceeded maximum execution time (line 0)." };
  if (!(error instanceof ScriptFailure)) throw error;
  const line = /:(\d+):\d+\)?$/m.exec(error.scriptStack)?.[1] ?? "0";
  return { error: `${error.message} (line ${line}).` };
}

// test/host/appsScript/lockTable.ts
var LockTable = class {
  holders = /* @__PURE__ */ new Map();
  /** A lock that the same run already holds is had at once (reported: a nested tryLock succeeds). */
  take(name, holder) {
    const current = this.holders.get(name);
    if (current !== void 0 && current !== holder) return false;
    this.holders.set(name, holder);
    return true;
  }
  /** Frees it for all, however often it was taken (reported for the inner releaseLock of a nested pair). */
  release(name, holder) {
    if (this.holders.get(name) === holder) this.holders.delete(name);
  }
  isHeldBy(name, holder) {
    return this.holders.get(name) === holder;
  }
  /** Locks are released at the script's end, however it ends (developers.google.com/apps-script/reference/lock). */
  releaseAll(holder) {
    for (const [name, current] of this.holders) if (current === holder) this.holders.delete(name);
  }
};

// test/host/appsScript/switches.ts
var believed = {
  emptyArgument: "",
  oneCellRange: "scalar",
  leadingApostrophe: "stripped",
  leadingPlus: "formula",
  documentLock: "real",
  dateOnWire: "undefined",
  setValuesAtomic: true,
  htmlFromFile: "truncated",
  templateLiteralComments: "stripped",
  email: "visible",
  errorCell: "code",
  failureMessage: "bare"
};

// test/host/appsScript/wire.ts
import { types as types6 } from "node:util";
var IllegalArgument = class extends TypeError {
};
function toServer(value2, sandbox) {
  if (value2 === void 0 || value2 === null) return null;
  return sandbox.parse(JSON.stringify(legal(value2, "", [])) ?? "null");
}
function legal(value2, name, path) {
  if (value2 === null || typeof value2 === "string" || typeof value2 === "boolean") return value2;
  if (typeof value2 === "number") return Number.isFinite(value2) ? value2 : null;
  if (value2 === void 0) return void 0;
  if (typeof value2 !== "object") throw illegal(name);
  if (path.includes(value2)) throw new IllegalArgument("Failed due to circular reference.");
  const below = [...path, value2];
  if (Array.isArray(value2)) return value2.map((item, i) => legal(item, String(i), below) ?? null);
  const prototype = Object.getPrototypeOf(value2);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw illegal(name);
  if (types6.isDate(value2) || types6.isRegExp(value2) || types6.isMap(value2) || types6.isSet(value2))
    throw illegal(name);
  if (types6.isPromise(value2) || types6.isBoxedPrimitive(value2) || ArrayBuffer.isView(value2))
    throw illegal(name);
  const copy = {};
  for (const [key, item] of Object.entries(value2))
    if (!key.endsWith("__")) copy[key] = legal(item, key, below);
  return copy;
}
function illegal(name) {
  return new IllegalArgument(`Failed due to illegal value in property: ${name === "" ? "0" : name}`);
}
function toPage(value2, switches) {
  if (holdsUnsendable(value2, /* @__PURE__ */ new Set())) {
    if (switches.dateOnWire === "noHandler") return { arrives: false };
    return { arrives: true, value: switches.dateOnWire === "null" ? null : void 0 };
  }
  return { arrives: true, value: copyForPage(value2) };
}
function holdsUnsendable(value2, seen) {
  if (typeof value2 !== "object" || value2 === null) return false;
  if (types6.isDate(value2) || rawOf(value2)) return true;
  if (seen.has(value2)) return true;
  const within = new Set(seen).add(value2);
  if (Array.isArray(value2)) return value2.some((item) => holdsUnsendable(item, within));
  return isPlain(value2) && Object.values(value2).some((item) => holdsUnsendable(item, within));
}
function isPlain(value2) {
  const prototype = Object.getPrototypeOf(value2);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function copyForPage(value2) {
  if (value2 === void 0 || value2 === null) return null;
  if (typeof value2 === "function") return String(value2);
  if (typeof value2 === "number") return Number.isFinite(value2) ? value2 : null;
  if (typeof value2 !== "object") return typeof value2 === "symbol" || typeof value2 === "bigint" ? null : value2;
  if (Array.isArray(value2)) return value2.map(copyForPage);
  if (!isPlain(value2)) return {};
  return Object.fromEntries(Object.entries(value2).map(([key, item]) => [key, copyForPage(item)]));
}

// test/host/formulas/engine.ts
import { createRequire } from "node:module";
var loaded = null;
function library() {
  loaded ??= createRequire(import.meta.url)("hyperformula");
  return loaded;
}
var pluginsByNames = /* @__PURE__ */ new Map();
function buildEngine(sheets, names, context) {
  const key = names.join();
  const { HyperFormula } = library();
  let functionPlugins = pluginsByNames.get(key);
  if (!functionPlugins) {
    functionPlugins = [...HyperFormula.getAllFunctionPlugins(), hostPlugin(names)];
    HyperFormula.getLanguage("enGB").extendFunctions(Object.fromEntries(names.map((name) => [name, name])));
    pluginsByNames.set(key, functionPlugins);
  }
  return HyperFormula.buildFromSheets(
    sheets,
    {
      licenseKey: "gpl-v3",
      functionPlugins,
      context,
      maxRows: 1e6,
      // The workbook keeps its own history; the engine's would cost more than the calculation.
      undoLimit: 0,
      dateFormats: ["YYYY-MM-DD", "MM/DD/YYYY", "MM/DD/YY"],
      ignoreWhiteSpace: "any"
    },
    // The engine knows only TRUE() and FALSE(); Sheets knows the bare words too.
    [
      { name: "TRUE", expression: "=TRUE()" },
      { name: "FALSE", expression: "=FALSE()" }
    ]
  );
}
var RANGES = /* @__PURE__ */ new Set(["CELL_RANGE", "COLUMN_RANGE", "ROW_RANGE"]);
function hostPlugin(names) {
  const lib = library();
  class HostPlugin extends lib.FunctionPlugin {
    static implementedFunctions = {
      ...Object.fromEntries(names.map((name) => [name, { method: "callHost" }])),
      TODAY: { ...MOMENT, method: "hostToday", returnNumberType: lib.CellValueDetailedType.NUMBER_DATE },
      NOW: { ...MOMENT, method: "hostNow", returnNumberType: lib.CellValueDetailedType.NUMBER_DATETIME }
    };
    /** Calls under way: all but the outermost stand inside another one. */
    depth = 0;
    callHost(call2, state) {
      this.depth += 1;
      const args = call2.args.map((node) => this.argument(node, state));
      this.depth -= 1;
      const result = this.host().call(call2.procedureName, args, state.formulaAddress, this.depth > 0);
      if ("error" in result) return new lib.CellError(lib.ErrorType[result.code], result.error);
      const cells = result.values.map((row) => row.map((value2) => value2 ?? lib.EmptyValue));
      return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : lib.SimpleRangeValue.onlyValues(cells);
    }
    hostToday(call2, state) {
      return this.moment(call2, state, "TODAY", () => Math.floor(this.host().now()));
    }
    hostNow(call2, state) {
      return this.moment(call2, state, "NOW", () => this.host().now());
    }
    moment(call2, state, name, serial) {
      return this.runFunction(call2.args, state, this.metadata(name), serial);
    }
    host() {
      return this.config.context;
    }
    argument(node, state) {
      if (node.type === "EMPTY")
        return { kind: "skipped", source: null, values: [[{ value: null, isDate: false }]] };
      const value2 = this.evaluateAst(node, state);
      const kind = RANGES.has(node.type) || value2 instanceof lib.SimpleRangeValue ? "range" : "scalar";
      const source = node.reference?.toSimpleCellAddress(state.formulaAddress) ?? null;
      if (!(value2 instanceof lib.SimpleRangeValue))
        return { kind, source: source ?? rangeStart(node), values: [[plain(value2)]] };
      return { kind, source: value2.range?.start ?? null, values: value2.data.map((row) => row.map(plain)) };
      function rangeStart(range) {
        const { start } = range;
        return start?.toSimpleCellAddress(state.formulaAddress) ?? null;
      }
    }
  }
  function plain(value2) {
    if (typeof value2 === "number" || typeof value2 === "string" || typeof value2 === "boolean")
      return { value: value2, isDate: false };
    if (value2 instanceof lib.CellError) return { value: ERROR_CODES[value2.type] ?? "#ERROR!", isDate: false };
    if (typeof value2 === "object" && value2 !== null && "val" in value2 && typeof value2.val === "number") {
      const detailed = "getDetailedType" in value2 && typeof value2.getDetailedType === "function";
      const type = detailed ? value2.getDetailedType() : null;
      return { value: value2.val, isDate: DATE_TYPES.has(String(type)) };
    }
    return { value: null, isDate: false };
  }
  return HostPlugin;
}
var MOMENT = { parameters: [], isVolatile: true };
var DATE_TYPES = /* @__PURE__ */ new Set(["NUMBER_DATE", "NUMBER_TIME", "NUMBER_DATETIME"]);
var ERROR_CODES = {
  DIV_BY_ZERO: "#DIV/0!",
  NAME: "#NAME?",
  VALUE: "#VALUE!",
  NUM: "#NUM!",
  NA: "#N/A",
  CYCLE: "#REF!",
  REF: "#REF!",
  SPILL: "#REF!",
  ERROR: "#ERROR!"
};

// test/host/formulas/engineValues.ts
var DATE_FORMAT = "m/d/yyyy";
var AUTOMATIC_FORMATS = /* @__PURE__ */ new Map([
  ["NUMBER_DATE", DATE_FORMAT],
  ["NUMBER_TIME", "h:mm:ss am/pm"],
  ["NUMBER_DATETIME", `${DATE_FORMAT} h:mm:ss`]
]);
var dayTexts = /* @__PURE__ */ new Map();
function dayText(serial) {
  let text = dayTexts.get(serial);
  if (text === void 0) {
    text = new Date((serial - 25569) * 864e5).toISOString().slice(0, 10);
    dayTexts.set(serial, text);
  }
  return text;
}
function errorOf(value2) {
  if (typeof value2 !== "object" || value2 === null || !("type" in value2) || !("message" in value2)) return null;
  return {
    code: ERROR_CODES[String(value2.type)] ?? "#ERROR!",
    message: googleSentence(String(value2.message))
  };
}
function plainValue(value2) {
  return typeof value2 === "number" || typeof value2 === "string" || typeof value2 === "boolean" ? value2 : null;
}
function googleSentence(message) {
  if (message.startsWith("Parsing error")) return "Formula parse error.";
  const unknown = /^Function name (\S+) not recognized/.exec(message);
  return unknown ? `Unknown function: '${unknown[1]}'.` : message;
}

// test/host/formulas/spills.ts
var Spills = class {
  anchors = /* @__PURE__ */ new Map();
  replays = /* @__PURE__ */ new Map();
  /** A custom function in this cell returned an array (or, empty, threw). */
  returned(sheet, row, column, cells) {
    const key = keyOf(sheet, row, column);
    const known = this.anchors.get(key);
    const single = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
    if (!known && single) return;
    const anchor = known ?? { sheet, row, column, cells, placed: null, blocker: null, dirty: true };
    anchor.cells = cells;
    anchor.dirty = true;
    anchor.blocker = null;
    this.anchors.set(key, anchor);
  }
  /** What the formula's cell shows without calling the function again: its array was blocked or freed. */
  replay(sheet, row, column) {
    const key = keyOf(sheet, row, column);
    const result = this.replays.get(key) ?? null;
    this.replays.delete(key);
    return result;
  }
  /** A person or a script changed these cells: arrays over or next to them are looked at again. */
  touched(sheet, area) {
    for (const anchor of this.anchors.values())
      if (anchor.sheet === sheet && overlap2(target(anchor), area)) anchor.dirty = true;
  }
  /** Fills or clears cells as the arrays want it; returns the cells whose content the engine must take anew. */
  place() {
    const writes = [];
    for (const [key, anchor] of [...this.anchors]) {
      if (!anchor.dirty) continue;
      anchor.dirty = false;
      this.clear(anchor, writes);
      const { sheet, row, column } = anchor;
      const gone = sheet.formula(row, column) === null;
      if (gone || anchor.cells.length === 0) {
        this.anchors.delete(key);
        continue;
      }
      const blocker = blockerOf(anchor);
      if (blocker !== anchor.blocker) {
        anchor.blocker = blocker;
        this.replays.set(key, this.shown(anchor));
        writes.push({ sheet, row, column });
      }
      if (blocker === null) this.fill(anchor, writes);
    }
    return writes;
  }
  /** Takes every filled cell away, before the engine is built anew. */
  forgetAll(workbook) {
    if (this.anchors.size === 0 && !workbook.sheets.some((sheet) => !sheet.layers.spills.isEmpty)) return;
    for (const sheet of workbook.sheets)
      for (const [row, column] of [...sheet.layers.spills.entries()]) {
        sheet.layers.spills.set(row, column, void 0);
        if (sheet.formula(row, column) === null) sheet.layers.values.set(row, column, void 0);
        workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
      }
    this.anchors.clear();
    this.replays.clear();
  }
  shown({ cells, blocker }) {
    if (blocker === null) return { values: [[cells[0]?.[0]?.value ?? null]] };
    return {
      error: `Array result was not expanded because it would overwrite data in ${blocker}.`,
      code: "REF"
    };
  }
  clear(anchor, writes) {
    const { sheet, placed } = anchor;
    anchor.placed = null;
    if (!placed) return;
    for (const { row, column } of cellsOf2(placed)) {
      const from = sheet.layers.spills.get(row, column);
      if (!from || from[0] !== anchor.row || from[1] !== anchor.column) continue;
      sheet.layers.spills.set(row, column, void 0);
      sheet.layers.values.set(row, column, void 0);
      writes.push({ sheet, row, column });
    }
    sheet.workbook.noteArea(sheet, placed);
  }
  fill(anchor, writes) {
    const { sheet, row: top, column: left, cells } = anchor;
    const origin = [top, left];
    const { values, spills, attributes } = sheet.layers;
    for (const [r, line] of cells.entries())
      for (const [c2, { value: value2, isDate }] of line.entries()) {
        if (r === 0 && c2 === 0) continue;
        spills.set(top + r, left + c2, origin);
        values.set(top + r, left + c2, value2 ?? void 0);
        if (isDate && attributes.numberFormat.get(top + r, left + c2) === void 0)
          attributes.numberFormat.set(top + r, left + c2, "m/d/yyyy");
        writes.push({ sheet, row: top + r, column: left + c2 });
      }
    anchor.placed = target(anchor);
    sheet.workbook.noteArea(sheet, anchor.placed);
  }
};
function keyOf(sheet, row, column) {
  return `${sheet.id} ${row} ${column}`;
}
function target({ row, column, cells }) {
  return { row, column, rows: Math.max(1, cells.length), columns: Math.max(1, cells[0]?.length ?? 1) };
}
function overlap2(a, b) {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
function* cellsOf2({ row, column, rows, columns }) {
  for (let r = row; r < row + rows; r++)
    for (let c2 = column; c2 < column + columns; c2++) yield { row: r, column: c2 };
}
function blockerOf(anchor) {
  const { sheet } = anchor;
  const area = target(anchor);
  sheet.growTo(area.row + area.rows - 1, area.column + area.columns - 1);
  const { values, formulas, spills } = sheet.layers;
  for (const { row, column } of cellsOf2(area)) {
    if (row === anchor.row && column === anchor.column) continue;
    const taken = (values.get(row, column) ?? "") !== "" || formulas.get(row, column) !== void 0;
    if (taken || spills.get(row, column)) return cellName(row, column);
  }
  return null;
}

// test/host/formulas/calculation.ts
var REBUILD_FROM = 5e3;
var MAX_PASSES = 20;
var VOLATILE_ARGUMENT = "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()";
var VOLATILE = /\b(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;
var Calculation = class {
  constructor(workbook) {
    this.workbook = workbook;
  }
  workbook;
  customFunctions = null;
  engine = null;
  engineSheets = [];
  hasOpenReferences = false;
  hasVolatile = false;
  changed = [];
  changedCells = 0;
  running = false;
  recalculation = null;
  spills = new Spills();
  get isBuilt() {
    return this.engine !== null;
  }
  inputChanged(sheet, area) {
    if (!this.engine || this.running) return;
    const formulaOutside = !this.engineSheets.includes(sheet);
    if (formulaOutside && sheet.formulaCount === 0) return;
    this.changedCells += area.rows * area.columns;
    if (formulaOutside || this.changedCells > REBUILD_FROM) this.forget();
    else this.changed.push({ sheet, area });
  }
  gridChanged(sheet, atEnd) {
    if (!this.engine) return;
    if (!atEnd || this.hasOpenReferences && this.engineSheets.includes(sheet)) this.forget();
  }
  forget() {
    this.engine?.destroy();
    this.engine = null;
    this.changed = [];
    this.changedCells = 0;
  }
  run() {
    if (this.running || this.engine && this.changed.length === 0) return;
    if (!this.engine && !this.workbook.sheets.some((sheet) => sheet.formulaCount > 0)) {
      this.spills.forgetAll(this.workbook);
      return;
    }
    this.running = true;
    try {
      if (this.engine) this.feed(this.engine);
      else this.build();
    } finally {
      this.running = false;
      this.recalculation?.end();
      this.recalculation = null;
    }
  }
  build() {
    const { sheets } = this.workbook;
    this.spills.forgetAll(this.workbook);
    this.hasOpenReferences = false;
    this.hasVolatile = false;
    this.engineSheets = sheets.filter((sheet) => sheet.formulaCount > 0);
    for (const sheet of [...this.engineSheets])
      for (const [, , formula] of sheet.formulaEntries())
        for (const { sheetName } of references(formula)) {
          const other = sheetName === null ? null : this.workbook.sheetNamed(sheetName);
          if (other && !this.engineSheets.includes(other)) this.engineSheets.push(other);
        }
    const contents = {};
    for (const sheet of this.engineSheets) contents[sheet.name] = this.contentOf(sheet);
    this.engine = buildEngine(contents, this.customFunctions?.names ?? [], {
      now: () => serialOfInstant(this.workbook.now(), this.workbook.timeZone),
      call: (name, args, at, inCall) => this.call(name, args, at, inCall)
    });
    this.changed = [];
    this.changedCells = 0;
    const { engine } = this;
    for (const sheet of this.engineSheets)
      for (const [row, column] of [...sheet.formulaEntries()]) this.takeResult(engine, sheet, row, column);
    this.settle(engine);
  }
  feed(engine) {
    const { changed } = this;
    this.changed = [];
    this.changedCells = 0;
    for (const { sheet, area } of changed) this.spills.touched(sheet, area);
    const changes = together(engine, () => {
      for (const { sheet, area } of changed) {
        const block = [];
        for (let row = area.row; row < area.row + area.rows; row++) {
          const cells = [];
          for (let column = area.column; column < area.column + area.columns; column++)
            cells.push(this.contentOfCell(sheet, row, column));
          block.push(cells);
        }
        engine.setCellContents(this.address(sheet, area.row, area.column), block);
      }
    });
    this.takeChanges(engine, changes);
    this.settle(engine);
  }
  /** Places the arrays that formulas returned, which may change what other formulas read, until nothing moves. */
  settle(engine) {
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      const writes = this.spills.place();
      if (writes.length === 0) return;
      const changes = together(engine, () => {
        for (const { sheet, row, column } of writes)
          engine.setCellContents(this.address(sheet, row, column), [
            [this.contentOfCell(sheet, row, column)]
          ]);
      });
      this.takeChanges(engine, changes);
    }
  }
  takeChanges(engine, changes) {
    for (const change of changes) {
      if (!("address" in change)) continue;
      const sheet = this.engineSheets[change.address.sheet];
      if (sheet) this.takeResult(engine, sheet, change.address.row + 1, change.address.col + 1);
    }
  }
  /** Copies one cell's result from the engine to the sheet. */
  takeResult(engine, sheet, row, column) {
    const address = this.address(sheet, row, column);
    const { values, errors, attributes } = sheet.layers;
    if (sheet.formula(row, column) === null) {
      if (engine.isCellPartOfArray(address)) this.takeArrayCell(engine, sheet, row, column);
      return;
    }
    const value2 = engine.getCellValue(address);
    const error = errorOf(value2);
    errors.set(row, column, error ?? void 0);
    values.set(row, column, error ? error.code : plainValue(value2) ?? void 0);
    const type = engine.getCellValueDetailedType(address);
    if (DATE_TYPES.has(type) && attributes.numberFormat.get(row, column) === void 0)
      attributes.numberFormat.set(row, column, AUTOMATIC_FORMATS.get(type));
    this.workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
    if (engine.isCellPartOfArray(address)) this.takeArray(engine, sheet, row, column);
  }
  takeArray(engine, sheet, row, column) {
    const owned = (r, c2) => sheet.formula(r, c2) === null && engine.isCellPartOfArray(this.address(sheet, r, c2));
    for (let c2 = column; c2 === column || owned(row, c2); c2++)
      for (let r = row; r === row && c2 === column || owned(r, c2); r++)
        if (r !== row || c2 !== column) this.takeArrayCell(engine, sheet, r, c2, [row, column]);
  }
  takeArrayCell(engine, sheet, row, column, from) {
    const value2 = engine.getCellValue(this.address(sheet, row, column));
    const error = errorOf(value2);
    const { values, spills } = sheet.layers;
    values.set(row, column, error ? error.code : plainValue(value2) ?? void 0);
    if (from) spills.set(row, column, from);
    this.workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
  }
  call(name, args, at, inCall) {
    const sheet = this.engineSheets[at.sheet];
    if (!sheet || !this.customFunctions) return { error: `Unknown function: '${name}'.`, code: "ERROR" };
    const row = at.row + 1;
    const column = at.col + 1;
    const nested = inCall || !isSingleCall(sheet.formula(row, column) ?? "", name);
    const replay = nested ? null : this.spills.replay(sheet, row, column);
    if (replay) return replay;
    if (this.hasVolatile && args.some((argument2) => this.isVolatile(argument2)))
      return { error: VOLATILE_ARGUMENT, code: "ERROR" };
    this.recalculation ??= this.customFunctions.begin();
    const result = this.recalculation.call(
      name,
      args.map((argument2) => this.functionArgument(argument2))
    );
    if ("error" in result) {
      if (!nested) this.spills.returned(sheet, row, column, []);
      return { error: result.error, code: "ERROR" };
    }
    const { cells } = result;
    if (nested) return { values: cells.map((line) => line.map((cell) => cell.value)) };
    const [first] = cells[0] ?? [];
    this.spills.returned(sheet, row, column, cells);
    const formats = sheet.layers.attributes.numberFormat;
    if (first?.isDate && formats.get(row, column) === void 0) formats.set(row, column, DATE_FORMAT);
    return { values: [[first?.value ?? null]] };
  }
  /** Whether a formula among the argument's own cells asks for the time or chance; through others is not seen. */
  isVolatile({ source, values }) {
    const sheet = source ? this.engineSheets[source.sheet] : void 0;
    if (!source || !sheet) return false;
    for (const [row, column, formula] of sheet.formulaEntries()) {
      const r = row - 1 - source.row;
      const c2 = column - 1 - source.col;
      if (r >= 0 && c2 >= 0 && values[r]?.[c2] !== void 0 && VOLATILE.test(formula)) return true;
    }
    return false;
  }
  /** Dates are what the engine knows as such, and numbers in cells whose format shows a date. */
  functionArgument({ kind, source, values }) {
    const sheet = source ? this.engineSheets[source.sheet] : void 0;
    if (!source || !sheet) return { kind, cells: values };
    const formats = sheet.layers.attributes.numberFormat;
    const cells = values.map(
      (line, r) => line.map((cell, c2) => {
        if (cell.isDate || typeof cell.value !== "number") return cell;
        const isDate = isDateFormat(formats.get(source.row + r + 1, source.col + c2 + 1));
        return { value: cell.value, isDate };
      })
    );
    return { kind, cells };
  }
  address(sheet, row, column) {
    return { sheet: this.engineSheets.indexOf(sheet), row: row - 1, col: column - 1 };
  }
  contentOf(sheet) {
    const { values, formulas } = sheet.layers;
    const height = Math.max(values.height, formulas.height);
    return Array.from({ length: height }, (_, r) => {
      const width = Math.max(values.row(r + 1).length, formulas.row(r + 1).length);
      return Array.from({ length: width }, (_2, c2) => this.contentOfCell(sheet, r + 1, c2 + 1));
    });
  }
  contentOfCell(sheet, row, column) {
    const formula = sheet.layers.formulas.get(row, column);
    if (formula !== void 0) return this.bounded(sheet, formula);
    const value2 = sheet.layers.values.get(row, column);
    if (typeof value2 === "string") return `'${value2}`;
    if (typeof value2 !== "number") return value2 ?? null;
    const isDay = Number.isInteger(value2) && value2 > 0 && isDateFormat(sheet.layers.attributes.numberFormat.get(row, column));
    return isDay ? dayText(value2) : value2;
  }
  bounded(sheet, formula) {
    if (VOLATILE.test(formula)) this.hasVolatile = true;
    return mapReferences(formula, (reference) => {
      const { sheetName, from, to } = reference;
      const open = to && (from.row === null || from.column === null || to.row === null || to.column === null);
      const target2 = sheetName === null ? sheet : this.workbook.sheetNamed(sheetName);
      if (!open || !target2) return reference;
      this.hasOpenReferences = true;
      return boundReference(reference, { rows: target2.maxRows, columns: target2.maxColumns });
    });
  }
};
function together(engine, change) {
  engine.suspendEvaluation();
  change();
  return engine.resumeEvaluation();
}

// test/host/grid.ts
var Grid = class _Grid {
  rows = [];
  get(row, column) {
    return this.rows[row - 1]?.[column - 1];
  }
  set(row, column, value2) {
    let cells = this.rows[row - 1];
    if (!cells) {
      if (value2 === void 0) return;
      cells = [];
      while (this.rows.length < row - 1) this.rows.push(void 0);
      this.rows[row - 1] = cells;
    }
    while (cells.length < column - 1) cells.push(void 0);
    cells[column - 1] = value2;
  }
  /** One row's cells from column 1; shorter than the sheet where the rest is empty. */
  row(row) {
    return this.rows[row - 1] ?? [];
  }
  /** The last row that was ever written to since the last shift; it may be empty now. */
  get height() {
    return this.rows.length;
  }
  get isEmpty() {
    return this.rows.every((cells) => cells === void 0 || cells.every((cell) => cell === void 0));
  }
  insertRows(at, count) {
    if (at - 1 < this.rows.length) this.spliceRows(at, 0, count);
  }
  deleteRows(at, count) {
    this.rows.splice(at - 1, count);
  }
  insertColumns(at, count) {
    for (const cells of this.rows)
      if (cells && at - 1 < cells.length)
        cells.splice(at - 1, 0, ...new Array(count).fill(void 0));
  }
  deleteColumns(at, count) {
    for (const cells of this.rows) cells?.splice(at - 1, count);
  }
  /** Puts the rows of a block in another order: `order[i]` is the offset of the row that comes to stand at offset i. */
  arrangeRows(top, left, width, order) {
    const held = order.map(
      (offset) => Array.from({ length: width }, (_, column) => this.get(top + offset, left + column))
    );
    for (const [r, cells] of held.entries())
      for (const [c2, value2] of cells.entries()) this.set(top + r, left + c2, value2);
  }
  /** Copies a block to another place, which may overlap it. */
  moveBlock(from, toRow, toColumn, keepSource) {
    const held = Array.from(
      { length: from.rows },
      (_, r) => Array.from({ length: from.columns }, (_2, c2) => this.get(from.row + r, from.column + c2))
    );
    if (!keepSource)
      for (let r = 0; r < from.rows; r++)
        for (let c2 = 0; c2 < from.columns; c2++) this.set(from.row + r, from.column + c2, void 0);
    for (const [r, cells] of held.entries())
      for (const [c2, value2] of cells.entries()) this.set(toRow + r, toColumn + c2, value2);
  }
  /** Every cell that holds something, by rows. */
  *entries() {
    for (const [r, cells] of this.rows.entries()) {
      if (!cells) continue;
      for (const [c2, value2] of cells.entries()) if (value2 !== void 0) yield [r + 1, c2 + 1, value2];
    }
  }
  copy() {
    const copy = new _Grid();
    copy.rows = this.rows.map((cells) => cells?.slice());
    return copy;
  }
  /** Takes over another grid's cells; the other one must not be used afterwards. */
  become(other) {
    this.rows = other.rows;
  }
  spliceRows(at, remove, add) {
    const head = this.rows.slice(0, at - 1);
    const tail = this.rows.slice(at - 1 + remove);
    this.rows = head.concat(new Array(add).fill(void 0), tail);
  }
};

// test/host/layers.ts
var Layers = class {
  /** Constants, formulas' results and spilled values alike; `formulas` and `spills` tell which is which. */
  values = new Grid();
  formulas = new Grid();
  /** Cells that an array formula fills, each with its formula's cell. */
  spills = new Grid();
  errors = new Grid();
  attributes = {
    numberFormat: new Grid(),
    bold: new Grid(),
    italic: new Grid(),
    strikethrough: new Grid(),
    fontSize: new Grid(),
    fontFamily: new Grid(),
    background: new Grid(),
    fontColor: new Grid(),
    wrap: new Grid(),
    horizontalAlignment: new Grid(),
    verticalAlignment: new Grid(),
    note: new Grid(),
    validation: new Grid()
  };
  shift(kind, at, count) {
    for (const layer of this.all()) {
      if (kind === "rowsInserted") layer.insertRows(at, count);
      else if (kind === "rowsDeleted") layer.deleteRows(at, count);
      else if (kind === "columnsInserted") layer.insertColumns(at, count);
      else layer.deleteColumns(at, count);
    }
  }
  /** Every layer, content first; attributes after. */
  all() {
    return [this.values, this.formulas, this.spills, this.errors, ...Object.values(this.attributes)];
  }
};

// test/host/formulas/shiftFormulas.ts
function shiftFormula(formula, kind, at, count, refersTo) {
  return mapReferences(
    formula,
    (reference) => refersTo(reference.sheetName) ? shiftReference(reference, kind, at, count) : reference
  );
}
function shiftReference(reference, kind, at, count) {
  const axis = kind.startsWith("rows") ? "row" : "column";
  const { from, to } = reference;
  const start = from[axis];
  const end = (to ?? from)[axis];
  if (kind.endsWith("Inserted")) {
    const push = (corner) => ({ ...corner, [axis]: inserted(corner[axis], at, count) });
    return { ...reference, from: push(from), to: to && push(to) };
  }
  const gone = at + count - 1;
  if (start !== null && end !== null && start >= at && end <= gone) return null;
  const newStart = start === null ? null : start < at ? start : Math.max(at, start - count);
  const newEnd = end === null ? null : end < at ? end : end <= gone ? at - 1 : end - count;
  return {
    ...reference,
    from: { ...from, [axis]: newStart },
    to: to && { ...to, [axis]: newEnd }
  };
}
function inserted(position, at, count) {
  return position !== null && position >= at ? position + count : position;
}

// test/host/shiftSheet.ts
function shiftSheet(sheet, kind, at, count) {
  if (count <= 0) return;
  const { workbook } = sheet;
  workbook.edit(() => {
    const rowwise = kind.startsWith("rows");
    const size = rowwise ? sheet.maxRows : sheet.maxColumns;
    const change = kind.endsWith("Inserted") ? count : -count;
    const atEnd = kind.endsWith("Inserted") && at > size;
    if (rowwise) sheet.maxRows += change;
    else sheet.maxColumns += change;
    if (!atEnd) {
      sheet.layers.shift(kind, at, count);
      recountFormulas(sheet);
      shiftAllFormulas(sheet, kind, at, count);
      shiftLook(sheet, kind, at, count);
    }
    workbook.gridChanged(sheet, atEnd);
    workbook.noteStructure({ kind, sheetId: sheet.id, at, count });
  });
}
function recountFormulas(sheet) {
  if (sheet.formulaCount > 0) sheet.formulaCount = [...sheet.formulaEntries()].length;
}
function shiftAllFormulas(sheet, kind, at, count) {
  for (const other of sheet.workbook.sheets) {
    if (other.formulaCount === 0) continue;
    const refersTo = (name) => name === null ? other === sheet : name.toLowerCase() === sheet.name.toLowerCase();
    for (const [row, column, formula] of [...other.formulaEntries()])
      other.layers.formulas.set(row, column, shiftFormula(formula, kind, at, count, refersTo));
  }
}
function shiftLook(sheet, kind, at, count) {
  const { look } = sheet;
  const rowwise = kind.startsWith("rows");
  const position = (old) => shiftPosition(old, kind, at, count);
  const shiftKeys = (map) => {
    const entries = [...map];
    map.clear();
    for (const [key, value2] of entries) {
      const moved = position(key);
      if (moved !== null) map.set(moved, value2);
    }
  };
  const shiftMembers = (set) => {
    const members = [...set];
    set.clear();
    for (const member of members) {
      const moved = position(member);
      if (moved !== null) set.add(moved);
    }
  };
  shiftKeys(rowwise ? look.rowHeights : look.columnWidths);
  shiftMembers(rowwise ? look.rowsHiddenByUser : look.columnsHiddenByUser);
  if (rowwise && at <= look.frozenRows && kind === "rowsInserted") look.frozenRows += count;
  const area = (old) => shiftArea(old, kind, at, count);
  const areas = (old) => old.flatMap((each) => area(each) ?? []);
  look.merges = areas(look.merges);
  look.bandings = look.bandings.flatMap((banding) => {
    const moved = area(banding.area);
    return moved ? [{ ...banding, area: moved }] : [];
  });
  for (const rule of sheet.conditionalFormats) rule.areas = areas(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const protection of sheet.protections) {
    if (protection.area) protection.area = area(protection.area) ?? protection.area;
    protection.unprotected = areas(protection.unprotected);
  }
  if (sheet.filter) sheet.filter.area = area(sheet.filter.area) ?? sheet.filter.area;
  for (const named3 of sheet.workbook.namedRanges)
    if (named3.sheetId === sheet.id) named3.area = area(named3.area) ?? named3.area;
}
function shiftPosition(old, kind, at, count) {
  if (old < at) return old;
  if (kind.endsWith("Inserted")) return old + count;
  return old < at + count ? null : old - count;
}
function shiftArea(old, kind, at, count) {
  const rowwise = kind.startsWith("rows");
  const start = rowwise ? old.row : old.column;
  const length = rowwise ? old.rows : old.columns;
  let from = start;
  let size = length;
  if (kind.endsWith("Inserted")) {
    if (start >= at) from = start + count;
    else if (start + length > at) size = length + count;
  } else {
    const end = start + length;
    const removed = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
    size = length - removed;
    from = start >= at ? Math.max(at, start - count) : start;
  }
  if (size <= 0) return null;
  return rowwise ? { ...old, row: from, rows: size } : { ...old, column: from, columns: size };
}

// test/host/typedText.ts
import { parseNumber } from "numfmt";
var ERROR_CODES2 = /* @__PURE__ */ new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"]);
function parseTyped(text, numberFormat, thisYear) {
  if (numberFormat === "@") return value(text === "" ? null : text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  if (PLAIN.test(text)) return value(text);
  const known = remembered2.get(text);
  if (known && rememberedYear === thisYear) return known;
  if (remembered2.size > MOST_REMEMBERED2 || rememberedYear !== thisYear) remembered2.clear();
  rememberedYear = thisYear;
  const read = readTyped(text, thisYear);
  remembered2.set(text, read);
  return read;
}
var PLAIN = /^(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false)[a-z]/i;
var remembered2 = /* @__PURE__ */ new Map();
var MOST_REMEMBERED2 = 2e4;
var rememberedYear = 0;
function readTyped(text, thisYear) {
  const trimmed = text.trim();
  if (trimmed === "") return value(text === "" ? null : text);
  const number = plainNumber(trimmed);
  if (number) return number;
  if (text.startsWith("+") && text.length > 1) return { kind: "formula", formula: "=" + text };
  if (/^true$/i.test(trimmed)) return value(true);
  if (/^false$/i.test(trimmed)) return value(false);
  if (ERROR_CODES2.has(trimmed)) return { kind: "formula", formula: "=" + trimmed };
  return dateAndTime(trimmed, thisYear) ?? value(text);
}
function value(cell, format2) {
  return format2 === void 0 ? { kind: "value", value: cell } : { kind: "value", value: cell, format: format2 };
}
function plainNumber(text) {
  const parsed2 = parseNumber(text);
  if (!parsed2 || typeof parsed2.value !== "number" || !Number.isFinite(parsed2.value)) return null;
  if (text.includes("%")) return value(parsed2.value, text.includes(".") ? "0.00%" : "0%");
  if (/\$/.test(text)) return value(parsed2.value, text.includes(".") ? "$#,##0.00" : "$#,##0");
  if (/e/i.test(text)) return value(parsed2.value, "0.00E+00");
  if (text.includes(",")) return value(parsed2.value, text.includes(".") ? "#,##0.00" : "#,##0");
  return value(parsed2.value);
}
var TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i;
var ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
var US = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
var MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}|\d{2}))?$/i;
var DAY_FIRST = /^(\d{1,2})[-\s]([a-z]{3,9})(?:[-\s,]+(\d{4}|\d{2}))?$/i;
function dateAndTime(text, thisYear) {
  const time = fractionOfDay(text);
  if (time) return value(time.fraction, time.format);
  const whole2 = serialAndFormat(text, thisYear);
  if (whole2) return value(whole2.serial, whole2.format);
  const blank = text.indexOf(" ");
  if (blank < 0) return null;
  const date = serialAndFormat(text.slice(0, blank), thisYear);
  const clock = fractionOfDay(text.slice(blank + 1).trim());
  if (!date || !clock) return null;
  return value(date.serial + clock.fraction, `${date.format} ${clock.format}`);
}
function fractionOfDay(text) {
  const match = TIME.exec(text);
  if (!match) return null;
  const half = match[5]?.toLowerCase();
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0) + Number(`0.${match[4] ?? 0}`);
  if (minutes > 59 || seconds >= 60 || (half ? hours < 1 || hours > 12 : hours > 23)) return null;
  if (half === "p" && hours < 12) hours += 12;
  if (half === "a" && hours === 12) hours = 0;
  const clock = (half ? "h:mm" : "H:mm") + (match[3] === void 0 ? "" : ":ss") + (half ? " am/pm" : "");
  return { fraction: (hours * 3600 + minutes * 60 + seconds) / 86400, format: clock };
}
function serialAndFormat(text, thisYear) {
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), `yyyy${iso[2]}mm${iso[2]}dd`);
  const us = US.exec(text);
  if (us) {
    const mark = us[2] ?? "/";
    if (us[4] === void 0) return dated(thisYear, Number(us[1]), Number(us[3]), `m${mark}d`);
    const padded = (us[1] ?? "").startsWith("0") || (us[3] ?? "").startsWith("0");
    const day = padded ? `mm${mark}dd` : `m${mark}d`;
    return dated(
      fullYear(us[4]),
      Number(us[1]),
      Number(us[3]),
      `${day}${mark}${us[4].length === 4 ? "yyyy" : "yy"}`
    );
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return named2(monthFirst[1], monthFirst[2], monthFirst[3], thisYear, "mmm d", "mmm d, yyyy");
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return named2(dayFirst[2], dayFirst[1], dayFirst[3], thisYear, "d-mmm", "d-mmm-yyyy");
  return null;
}
var MONTHS2 = ["january", "february", "march", "april", "may", "june", "july", "august"].concat([
  "september",
  "october",
  "november",
  "december"
]);
function named2(month, day, year, thisYear, shortFormat, longFormat) {
  const written = (month ?? "").toLowerCase();
  const number = MONTHS2.findIndex(
    (name) => name === written || name.slice(0, 3) === written || written === "sept" && name === "september"
  ) + 1;
  if (number === 0) return null;
  if (year === void 0) return dated(thisYear, number, Number(day), shortFormat);
  return dated(fullYear(year), number, Number(day), longFormat);
}
function dated(year, month, day, format2) {
  const serial = serialOfDate(year, month, day);
  return serial === null ? null : { serial, format: format2 };
}
function fullYear(digits) {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2e3 + year : 1900 + year;
}

// test/host/sheet.ts
var Sheet = class {
  constructor(workbook, id, name, size = { rows: 1e3, columns: 26 }) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.maxRows = size.rows;
    this.maxColumns = size.columns;
  }
  workbook;
  id;
  name;
  layers = new Layers();
  /** How many cells hold a formula: the engine is built only where this is not 0. */
  formulaCount = 0;
  hidden = false;
  maxRows;
  maxColumns;
  filter = null;
  conditionalFormats = [];
  protections = [];
  charts = [];
  look = {
    columnWidths: /* @__PURE__ */ new Map(),
    rowHeights: /* @__PURE__ */ new Map(),
    rowsHiddenByUser: /* @__PURE__ */ new Set(),
    columnsHiddenByUser: /* @__PURE__ */ new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    merges: [],
    bandings: []
  };
  /** The cell's value: a constant, or its formula's result as of now. An error reads as its code, `#REF!`. */
  value(row, column) {
    this.workbook.recalculate();
    return this.layers.values.get(row, column) ?? null;
  }
  /** A row's values from column 1, undefined or absent where blank: the fast way through large blocks. */
  valuesOfRow(row) {
    this.workbook.recalculate();
    return this.layers.values.row(row);
  }
  /** The formula as typed, with "=", or null. */
  formula(row, column) {
    return this.layers.formulas.get(row, column) ?? null;
  }
  /** The formula's cell whose array result this cell shows, or null. */
  spilledFrom(row, column) {
    this.workbook.recalculate();
    return this.layers.spills.get(row, column) ?? null;
  }
  /** The error the cell shows, with the sentence of its hover card, or null. */
  error(row, column) {
    this.workbook.recalculate();
    return this.layers.errors.get(row, column) ?? null;
  }
  /** What the cell shows on screen. */
  display(row, column) {
    return displayText(this.value(row, column), this.attribute("numberFormat", row, column));
  }
  /** What the formula bar shows when the cell is edited: the formula, or the value in a form that types back. */
  editText(row, column) {
    const formula = this.formula(row, column);
    if (formula !== null) return formula;
    return this.spilledFrom(row, column) ? "" : this.display(row, column);
  }
  attribute(name, row, column) {
    return this.layers.attributes[name].get(row, column);
  }
  /** Every cell that has the attribute, for a view that draws them all. */
  attributeEntries(name) {
    return this.layers.attributes[name].entries();
  }
  formulaEntries() {
    return this.layers.formulas.entries();
  }
  /** The last row and column with content (a value or a formula), 0 in an empty sheet. */
  extent() {
    this.workbook.recalculate();
    const { values, formulas } = this.layers;
    let rows = 0;
    let columns = 0;
    for (let row = values.height; row > 0; row--) {
      const cells = values.row(row);
      let column = cells.length;
      while (column > columns && (cells[column - 1] ?? "") === "") column--;
      if (rows === 0 && cells.some((cell) => (cell ?? "") !== "")) rows = row;
      columns = Math.max(columns, column);
    }
    if (this.formulaCount > 0)
      for (const [row, column] of formulas.entries()) {
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
    return { rows, columns };
  }
  /** Whether a filter (not a person) hides the row. */
  hiddenByFilter(row) {
    const { filter } = this;
    if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.rows) return false;
    for (const [column, hidden] of filter.hidden) if (hidden.includes(this.display(row, column))) return true;
    return false;
  }
  /** Puts a constant as it is, unparsed; null clears the content. The format stays. */
  putValue(row, column, value2) {
    const { values, formulas, spills, errors } = this.layers;
    if (this.formulaCount > 0 && formulas.get(row, column) !== void 0) {
      formulas.set(row, column, void 0);
      this.formulaCount -= 1;
    }
    values.set(row, column, value2 ?? void 0);
    if (errors.get(row, column)) errors.set(row, column, void 0);
    if (spills.get(row, column)) spills.set(row, column, void 0);
    this.workbook.noteInput(this, row, column);
  }
  putFormula(row, column, formula) {
    const { values, formulas, spills, errors } = this.layers;
    if (formulas.get(row, column) === void 0) this.formulaCount += 1;
    formulas.set(row, column, formula);
    values.set(row, column, void 0);
    errors.set(row, column, void 0);
    spills.set(row, column, void 0);
    this.workbook.noteInput(this, row, column);
  }
  putAttribute(name, row, column, value2) {
    this.layers.attributes[name].set(row, column, value2);
    if (name === "numberFormat") this.workbook.noteInput(this, row, column);
    else this.workbook.noteArea(this, { row, column, rows: 1, columns: 1 });
  }
  /** Sets an attribute on an area at once; undefined takes it away. */
  fillAttribute(name, area, value2) {
    const layer = this.layers.attributes[name];
    this.workbook.editArea(this, area, () => {
      if (name === "numberFormat" && this.datesChange(area, value2)) this.workbook.noteInputArea(this, area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          layer.set(row, column, value2);
    });
  }
  datesChange(area, format2) {
    const { values, attributes } = this.layers;
    const willBe = isDateFormat(typeof format2 === "string" ? format2 : void 0);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (typeof values.get(row, column) === "number") {
          if (isDateFormat(attributes.numberFormat.get(row, column)) !== willBe) return true;
        }
    return false;
  }
  /** A person types into a cell. Returns the sentence Sheets shows where a validation rejects it, else null. */
  typed(row, column, text) {
    return this.workbook.edit(() => {
      const rule = this.attribute("validation", row, column);
      const parsed2 = parseTyped(text, this.attribute("numberFormat", row, column), this.workbook.thisYear());
      if (rule && !rule.allowInvalid && parsed2.kind === "value" && !validationAccepts(rule, parsed2.value, this))
        return violation(row, column);
      this.enter(row, column, text);
      return null;
    });
  }
  /** The text as if typed, unchecked: numbers, dates, `=formula`, `'text`. */
  enter(row, column, text) {
    const format2 = this.attribute("numberFormat", row, column);
    const parsed2 = parseTyped(text, format2, this.workbook.thisYear());
    if (parsed2.kind === "formula") {
      this.putFormula(row, column, parsed2.formula);
      return;
    }
    if (format2 === void 0 && parsed2.format !== void 0)
      this.layers.attributes.numberFormat.set(row, column, parsed2.format);
    this.putValue(row, column, parsed2.value);
  }
  /** A person pastes a block of plain texts with its corner at a cell; the grid grows as Sheets lets it. */
  paste(row, column, texts2) {
    const width = Math.max(0, ...texts2.map((cells) => cells.length));
    this.growTo(row + texts2.length - 1, column + width - 1);
    this.workbook.editArea(this, { row, column, rows: texts2.length, columns: width }, () => {
      for (const [r, cells] of texts2.entries())
        for (const [c2, text] of cells.entries()) this.enter(row + r, column + c2, text);
    });
  }
  /** Makes the grid at least this large. */
  growTo(rows, columns) {
    if (rows > this.maxRows) this.insertRows(this.maxRows + 1, rows - this.maxRows);
    if (columns > this.maxColumns) this.insertColumns(this.maxColumns + 1, columns - this.maxColumns);
  }
  /** Clears values and formulas; formats, validations and notes stay, as with the Delete key. */
  clearContent(area) {
    const { values, formulas } = this.layers;
    this.workbook.editArea(this, area, () => {
      const last = Math.min(area.row + area.rows - 1, Math.max(values.height, formulas.height));
      for (let row = area.row; row <= last; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          this.putValue(row, column, null);
    });
  }
  /** Rows from `at` on move down; formulas, formats, validations and notes move along. */
  insertRows(at, count) {
    shiftSheet(this, "rowsInserted", at, count);
  }
  deleteRows(at, count) {
    shiftSheet(this, "rowsDeleted", at, count);
  }
  insertColumns(at, count) {
    shiftSheet(this, "columnsInserted", at, count);
  }
  deleteColumns(at, count) {
    shiftSheet(this, "columnsDeleted", at, count);
  }
  /** Sorts the area's rows by one of the sheet's columns: numbers, then text, then booleans, blanks last. */
  sort(area, column, ascending = true) {
    sortRows(this, area, [{ column, ascending }]);
  }
  /** Hides or shows rows by hand. */
  setRowsHidden(row, count, hidden) {
    for (let r = row; r < row + count; r++)
      if (hidden) this.look.rowsHiddenByUser.add(r);
      else this.look.rowsHiddenByUser.delete(r);
    this.changedLook();
  }
  /** Tells listeners that something besides the cells changed (filter, widths, freezing, rules, charts, …). */
  changedLook() {
    this.workbook.noteStructure({ kind: "look", sheetId: this.id });
  }
};

// test/host/workbook.ts
var Workbook = class _Workbook {
  constructor(name, timeZone, firstSheet = "Sheet1") {
    this.name = name;
    this.timeZone = timeZone;
    this.activeSheet = this.addSheet(firstSheet);
  }
  name;
  timeZone;
  id = "1LocalSheets";
  locale = "en_US";
  ownerEmail = "owner@example.org";
  sheets = [];
  activeSheet;
  /** Where the cell cursor is, and the selected area around it. */
  activeCell = { row: 1, column: 1 };
  selection = { row: 1, column: 1, rows: 1, columns: 1 };
  state = {
    documentProperties: /* @__PURE__ */ new Map(),
    scriptProperties: /* @__PURE__ */ new Map(),
    userProperties: /* @__PURE__ */ new Map(),
    developerMetadata: []
  };
  namedRanges = [];
  /** The clock of TODAY(), NOW() and of dates typed without a year. */
  now = Date.now;
  /** The installed add-on's name, which its menu under Extensions bears. */
  addOnName = "Caseload";
  nextSheetId = 0;
  listeners = /* @__PURE__ */ new Set();
  calculation = new Calculation(this);
  pending = { cells: [], structure: [] };
  editDepth = 0;
  /** Above 0 while the area being changed has been noted already. */
  quiet = 0;
  today = { day: 0, year: 1970 };
  static fromSample(sample) {
    const [first] = sample.sheets;
    const workbook = new _Workbook(sample.name, sample.timeZone, first?.name ?? "Sheet1");
    for (const source of sample.sheets) {
      const sheet = workbook.sheetNamed(source.name) ?? workbook.addSheet(source.name);
      sheet.growTo(source.rows.length, Math.max(1, ...source.rows.map((cells) => cells.length)));
      for (const [r, cells] of source.rows.entries())
        for (const [c2, cell] of cells.entries()) {
          if (typeof cell !== "object") sheet.putValue(r + 1, c2 + 1, cell === "" ? null : cell);
          else if ("formula" in cell) sheet.putFormula(r + 1, c2 + 1, cell.formula);
          else sheet.enter(r + 1, c2 + 1, textOfDay(cell.day));
        }
      sheet.look.frozenRows = source.frozenRows ?? 0;
      for (const row of source.hiddenRows ?? []) sheet.look.rowsHiddenByUser.add(row);
    }
    workbook.pending = { cells: [], structure: [] };
    return workbook;
  }
  sheetNamed(name) {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }
  sheetWithId(id) {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }
  /** The grid of a sheet changed its size, at its end or (then cells moved) elsewhere. */
  gridChanged(sheet, atEnd) {
    this.calculation.gridChanged(sheet, atEnd);
  }
  /** Adds a sheet at a position counted from 0 (last by default). Does not activate it. */
  addSheet(name, position = this.sheets.length) {
    const sheet = new Sheet(this, this.nextSheetId, name);
    this.nextSheetId = this.nextSheetId * 7 + 1000003;
    this.sheets.splice(position, 0, sheet);
    this.recalculateAll();
    this.noteStructure({ kind: "sheetAdded", sheetId: sheet.id });
    return sheet;
  }
  /** Formulas that name the sheet follow the new name. */
  renameSheet(sheet, name) {
    for (const other of this.sheets) {
      if (other.formulaCount === 0) continue;
      for (const [row, column, formula] of [...other.formulaEntries()])
        other.layers.formulas.set(row, column, renameInFormulas(formula, sheet.name, name));
    }
    sheet.name = name;
    this.recalculateAll();
    this.noteStructure({ kind: "sheetRenamed", sheetId: sheet.id });
  }
  deleteSheet(sheet) {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    const next = this.sheets[Math.min(index, this.sheets.length - 1)];
    if (this.activeSheet === sheet && next) this.activate(next);
    this.recalculateAll();
    this.noteStructure({ kind: "sheetDeleted", sheetId: sheet.id });
  }
  /** Moves a sheet to a position counted from 0. */
  moveSheet(sheet, position) {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.noteStructure({ kind: "sheetMoved", sheetId: sheet.id });
  }
  activate(sheet, area = { row: 1, column: 1, rows: 1, columns: 1 }) {
    this.activeSheet = sheet;
    this.activeCell = { row: area.row, column: area.column };
    this.selection = area;
    this.noteStructure({ kind: "activeSheet", sheetId: sheet.id });
  }
  /** Called with what changed after each edit; returns the way to stop listening. */
  onChange(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** Runs several changes as one edit: listeners hear once, after the calculation. */
  edit(change) {
    this.editDepth += 1;
    try {
      return change();
    } finally {
      this.editDepth -= 1;
      if (this.editDepth === 0) this.announce();
    }
  }
  /** Changes many cells of an area; listeners hear of the area as a whole, not of each cell. */
  editArea(sheet, area, change) {
    return this.edit(() => {
      this.noteArea(sheet, area);
      this.quiet += 1;
      try {
        return change();
      } finally {
        this.quiet -= 1;
      }
    });
  }
  /** Brings formulas' results up to date; free where nothing changed or nothing is a formula. */
  recalculate() {
    this.calculation.run();
  }
  /** Forgets all results: after a structural change, a new time zone, or new code of the custom functions. */
  recalculateAll() {
    this.calculation?.forget();
  }
  /** Installs the add-on's cell functions, or none. */
  installFunctions(functions) {
    this.calculation.customFunctions = functions;
    this.recalculateAll();
  }
  /** The year that a date typed without one means. */
  thisYear() {
    const day = Math.floor(this.now() / 864e5);
    if (day !== this.today.day) this.today = { day, year: new Date(day * 864e5).getUTCFullYear() };
    return this.today.year;
  }
  /** A cell's value, formula or number format was changed from outside the calculation. */
  noteInput(sheet, row, column) {
    if (!this.calculation.isBuilt && this.listeners.size === 0) return;
    this.noteInputArea(sheet, { row, column, rows: 1, columns: 1 });
    this.noteArea(sheet, { row, column, rows: 1, columns: 1 });
  }
  /** Like noteInput for a block, without the listeners' part. */
  noteInputArea(sheet, area) {
    this.calculation.inputChanged(sheet, area);
  }
  noteArea(sheet, area) {
    if (this.listeners.size === 0 || this.quiet > 0) return;
    this.pending.cells.push({ sheetId: sheet.id, area });
    if (this.editDepth === 0) this.announce();
  }
  noteStructure(change) {
    if (this.listeners.size === 0) return;
    this.pending.structure.push(change);
    if (this.editDepth === 0) this.announce();
  }
  /** Tells listeners what changed so far, formulas' results included: at an edit's end, and when a script flushes. */
  announce() {
    if (this.listeners.size === 0) return;
    this.editDepth += 1;
    const { quiet } = this;
    this.quiet = 0;
    this.recalculate();
    this.quiet = quiet;
    this.editDepth -= 1;
    const batch = this.pending;
    if (batch.cells.length === 0 && batch.structure.length === 0) return;
    this.pending = { cells: [], structure: [] };
    for (const listener of this.listeners) listener(batch);
  }
};

// test/host/host.ts
var Host = class {
  workbook;
  state;
  functions;
  limits;
  /** Invocations under way: a hook may start another one inside. */
  depth = 0;
  constructor(options) {
    const files = filesOf(options.files);
    const manifest = manifestOf(files);
    this.workbook = options.workbook ?? new Workbook("Untitled spreadsheet", "America/Chicago");
    this.limits = { ...TIME_LIMITS, ...options.timeLimits };
    const { clock = null } = options;
    if (clock) this.workbook.now = () => clock.now();
    this.state = {
      workbook: this.workbook,
      files,
      switches: { ...believed, ...options.switches },
      clock,
      scriptTimeZone: options.scriptTimeZone ?? manifest.timeZone ?? this.workbook.timeZone,
      scopes: manifest.scopes,
      locks: new LockTable(),
      caches: /* @__PURE__ */ new Map(),
      answers: options.answers ?? {},
      user: options.user ?? { email: this.workbook.ownerEmail },
      calls: new CallCount(),
      hook: null,
      sidebar: null,
      dialog: null,
      menus: [],
      toasts: [],
      logs: []
    };
    this.functions = [...files].filter(([name]) => name.endsWith(".js")).flatMap(([name, text]) => scriptSource(name, text).functions);
    this.workbook.installFunctions(
      customFunctionsOf(this.state, this.functions, options.timeLimits?.customFunction)
    );
  }
  /** Opens the spreadsheet: onOpen runs as a simple trigger, NONE where the add-on is installed but not enabled here. */
  open(mode = "LIMITED") {
    this.state.menus = [];
    this.call("simpleTrigger", mode, "onOpen", (run) => [event(run, mode, this.state.user.email)]);
  }
  /** The add-on is installed into this spreadsheet: onInstall runs with full authorisation. */
  install() {
    this.call("editor", "FULL", "onInstall", (run) => [event(run, "FULL", this.state.user.email)]);
  }
  /** The entries of the add-on's menus, submenus inside. */
  menu() {
    return this.state.menus.flatMap(({ items }) => items);
  }
  /** Chooses a menu entry by its label; the function runs with full authorisation. */
  clickMenu(label) {
    const entry = entryOf(this.menu(), label);
    if (!entry) throw new Error(`No menu entry reads ${label}`);
    this.call("menu", "FULL", entry.functionName, () => []);
  }
  /**
   * google.script.run from the page: the checked result, or the failure thrown. An illegal argument throws at once;
   * where no handler would be called the result is undefined too (see `reply` to tell the difference).
   */
  run(functionName, ...args) {
    return this.reply(functionName, ...args).value;
  }
  reply(functionName, ...args) {
    if (!this.callable.includes(functionName))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    const value2 = this.call(
      "page",
      "FULL",
      functionName,
      (run) => args.map((arg) => toServer(arg, run.sandbox))
    );
    const delivery = toPage(value2, this.state.switches);
    return delivery.arrives ? { delivered: true, value: delivery.value } : { delivered: false, value: void 0 };
  }
  /** The names that the page finds on google.script.run. */
  get callable() {
    return this.functions.filter((name) => !name.endsWith("_"));
  }
  /** Calls a cell function outside any cell: arrays are ranges, `undefined` a skipped argument. */
  callCustomFunction(name, ...args) {
    const functions = customFunctionsOf(this.state, this.functions, this.limits.customFunction);
    const recalculation = functions.begin();
    const result = recalculation.call(name.toUpperCase(), args.map(functionArgument));
    recalculation.end();
    if ("error" in result) throw new ScriptFailure(result.error, "#ERROR!", "");
    return result.cells.map((line) => line.map((cell) => cell.value));
  }
  /** The sidebar shown last, null before any or after `closeSidebar`. */
  sidebar() {
    return this.state.sidebar;
  }
  /** A reload of the document closes it too. */
  closeSidebar() {
    this.state.sidebar = null;
  }
  dialog() {
    return this.state.dialog;
  }
  signInAs(email) {
    this.state.user = { ...this.state.user, email };
  }
  get user() {
    return this.state.user;
  }
  /** The service calls of the last invocation (custom functions' apart). */
  get calls() {
    return this.state.calls;
  }
  /** What the script wrote to console and Logger, all invocations together. */
  get logs() {
    return this.state.logs;
  }
  get toasts() {
    return this.state.toasts;
  }
  get switches() {
    return this.state.switches;
  }
  /** Locks that something besides the script holds: `host.locks.take('document', someone)`. */
  get locks() {
    return this.state.locks;
  }
  /** Empties all caches, as Google may at any time. */
  dropCaches() {
    this.state.caches.clear();
  }
  /** Calls the hook before and after every service call from now on; null takes it away. */
  onCall(hook) {
    this.state.hook = hook;
  }
  call(occasion, mode, functionName, args) {
    const outer = this.state.calls;
    this.state.calls = new CallCount();
    this.depth += 1;
    const run = new Invocation(this.state, mode, occasion, this.limits[occasion]);
    const given = args(run);
    try {
      return run.perform(() => {
        run.load();
        const called = run.sandbox.lookUp(functionName);
        if (typeof called === "function") return Reflect.apply(called, void 0, given);
        if (occasion === "simpleTrigger" || functionName === "onInstall") return void 0;
        throw new ScriptFailure(`Script function not found: ${functionName}`, "Exception", "");
      });
    } finally {
      run.end();
      this.depth -= 1;
      if (this.depth > 0) this.state.calls = outer;
      this.workbook.announce();
    }
  }
};
function filesOf(source) {
  if (!isFolder(source)) return new Map(Object.entries(source));
  const names = readdirSync(source.folder).filter((name) => /\.(js|html|json)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(source.folder, name), "utf8")]));
}
function isFolder(source) {
  return Object.keys(source).join() === "folder";
}
function manifestOf(files) {
  const text = files.get("appsscript.json");
  if (text === void 0) return { timeZone: null, scopes: null };
  const manifest = JSON.parse(text);
  if (typeof manifest !== "object" || manifest === null) throw new Error("appsscript.json is no object");
  const timeZone = "timeZone" in manifest && typeof manifest.timeZone === "string" ? manifest.timeZone : null;
  const scopes = "oauthScopes" in manifest && Array.isArray(manifest.oauthScopes) ? manifest.oauthScopes.map(String) : null;
  return { timeZone, scopes };
}
function event(run, mode, email) {
  const values = run.sandbox.parse("{}");
  if (typeof values !== "object" || values === null) throw new Error("JSON gives no object");
  const authMode = run.toScript(authModes(run).value(mode));
  return Object.assign(values, { authMode, user: mode === "NONE" ? "" : email });
}
function entryOf(items, label) {
  for (const item of items) {
    if (item === "separator") continue;
    if ("items" in item) {
      const below = entryOf(item.items, label);
      if (below) return below;
    } else if (item.label === label) return item;
  }
  return null;
}
function functionArgument(value2) {
  if (value2 === void 0) return { kind: "skipped", cells: [[{ value: null, isDate: false }]] };
  if (Array.isArray(value2))
    return {
      kind: "range",
      cells: value2.map((line) => line.map((cell) => ({ value: cell, isDate: false })))
    };
  return { kind: "scalar", cells: [[{ value: value2, isDate: false }]] };
}
function createHost(options) {
  return new Host(options);
}

// test/host/perf2.tmp.ts
var c = createHost({ files: { "A.js": "function F(x){return x}" } });
var w = c.workbook.activeSheet;
for (const n of [1e3, 4e3, 8e3]) {
  let t = performance.now();
  w.paste(1, 1, Array.from({ length: n }, (_, i) => [`=F(${i + n})`]));
  w.value(1, 1);
  console.log(n, "F", performance.now() - t);
  t = performance.now();
  w.paste(1, 2, Array.from({ length: n }, (_, i) => [`=SUM(${i + n})`]));
  w.value(1, 1);
  console.log(n, "SUM", performance.now() - t);
}
