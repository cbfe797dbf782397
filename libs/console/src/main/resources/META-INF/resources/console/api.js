// Calls to the services: JSON in, JSON out, and every failure an ApiProblem that says what was wrong in words.
import { noteReach, serviceOf } from "/console/services.js";

const TIMEOUT_SECONDS = 15;

/** A call that failed. status 0: no answer came. code is stable, detail is for people, away: the service is not there. */
export class ApiProblem extends Error {
  constructor({ status, code, detail, title, path, incident }) {
    super(detail);
    this.name = "ApiProblem";
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.title = title ?? "";
    this.path = path;
    this.incident = incident;
    this.service = serviceOf(path);
  }

  get away() {
    const busy = this.status === 503 && this.code !== "service-away" && this.code !== "http-503";
    return this.status === 0 || (this.status >= 502 && this.status <= 504 && !busy);
  }
}

/**
 * Calls a path of this origin.
 *
 * method: GET unless given. body: a plain object or array goes as JSON; a Blob, ArrayBuffer or FormData as it is.
 * type: media type of such a body. headers, signal: as in fetch. timeout: seconds, 15 unless given, 0 for none.
 * Answers the JSON, the text if the answer is no JSON, undefined if it is empty. Throws ApiProblem.
 */
export async function api(path, options = {}) {
  const { method = "GET", body, headers = {}, type, timeout = TIMEOUT_SECONDS, signal } = options;
  const request = { method, headers: { Accept: "application/json, application/problem+json", ...headers } };
  if (body !== undefined) {
    request.body = isRaw(body) ? body : JSON.stringify(body);
    if (type || !isRaw(body)) {
      request.headers["Content-Type"] = type ?? "application/json";
    }
  }
  const limit = timeout > 0 ? AbortSignal.timeout(timeout * 1000) : undefined;
  const signals = [signal, limit].filter(Boolean);
  if (signals.length > 0) {
    request.signal = AbortSignal.any(signals);
  }
  let response;
  let text;
  try {
    response = await fetch(path, request);
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    noteReach(path, false);
    throw noAnswer(path, method, limit?.aborted ? timeout : 0);
  }
  return read(path, method, response.status, response.headers.get("Content-Type") ?? "", text);
}

/**
 * Sends a file with progress: upload(path, file, { method, type, onProgress: (sentBytes, allBytes) => … }).
 * No time limit; signal cancels. Answers and throws as api does.
 */
export function upload(path, file, { method = "POST", type = "application/octet-stream", onProgress, signal } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader("Content-Type", type);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
    request.onload = () => {
      try {
        resolve(read(path, method, request.status, request.getResponseHeader("Content-Type") ?? "", request.responseText));
      } catch (problem) {
        reject(problem);
      }
    };
    request.onerror = () => {
      noteReach(path, false);
      reject(noAnswer(path, method, 0));
    };
    request.onabort = () => reject(new DOMException("The upload was cancelled", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function isRaw(body) {
  return (
    typeof body === "string" ||
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof FormData ||
    body instanceof URLSearchParams
  );
}

function read(path, method, status, mediaType, text) {
  const isJson = /\bjson\b/.test(mediaType);
  if (status >= 200 && status < 300) {
    noteReach(path, true);
    if (text === "") {
      return undefined;
    }
    return isJson ? parse(path, method, status, text) : text;
  }
  const problem = isJson ? parse(path, method, status, text) : {};
  const known = problem && typeof problem === "object" ? problem : {};
  const said = new ApiProblem({
    status,
    code: known.code ?? `http-${status}`,
    title: known.title,
    detail: known.detail || known.error || known.title || plain(path, method, status),
    incident: known.incident,
    path,
  });
  noteReach(path, !said.away);
  throw said;
}

function parse(path, method, status, text) {
  try {
    return JSON.parse(text);
  } catch {
    const detail = `${serviceOf(path)} answered ${method} ${path} with something that is not JSON`;
    throw new ApiProblem({ status, code: "not-json", detail, path });
  }
}

function noAnswer(path, method, seconds) {
  const service = serviceOf(path);
  const detail = seconds > 0 ? `${service} did not answer ${method} ${path} within ${seconds} s` : `${service} is not reachable`;
  return new ApiProblem({ status: 0, code: seconds > 0 ? "timeout" : "unreachable", detail, path });
}

function plain(path, method, status) {
  const service = serviceOf(path);
  if (status === 502 || status === 503 || status === 504) {
    return `${service} is not reachable`;
  }
  if (status === 401 || status === 403) {
    return `${service} does not allow you to ${method} ${path}`;
  }
  return `${service} answered ${method} ${path} with status ${status}`;
}
