/* A disk and a clock that fail on request, put under a program by LD_PRELOAD: see tests/it/torture/shim.rs.
 *
 * Only files whose path holds ".sqlite" are touched. What fails is said in two ways:
 * - PHIEUKIN_CONTROL names a file; while it holds one of these words every call fails so:
 *     full   a write that would let a file grow: ENOSPC        eio    a write: EIO
 *     fsync  fsync and fdatasync: EIO
 * - PHIEUKIN_FAULT is "WORD N": the N-th call of its kind, counted from the start, ends the program by SIGKILL:
 *     before-sync   instead of syncing      after-sync   once the disk has it, before the program learns of it
 *     torn          half of a write is done    write     a whole write is done
 *   or "readonly 1": no file can be opened for writing.
 * PHIEUKIN_CLOCK=1 lets the wall clock jump by days, back and forth, at every look.
 * PHIEUKIN_UNDO names a file that learns, before each write, what it will overwrite, and after each sync, that it is through:
 * enough to take back after the kill what a power cut would have taken.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static atomic_int writes, syncs, looks;

static int watched(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, ".sqlite") != NULL;
}

static int controlled(const char *word) {
  const char *name = getenv("PHIEUKIN_CONTROL");
  if (!name) return 0;
  char said[32] = {0};
  int fd = syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0) return 0;
  ssize_t got = syscall(SYS_read, fd, said, sizeof said - 1);
  syscall(SYS_close, fd);
  return got > 0 && strncmp(said, word, strlen(word)) == 0;
}

/* Whether this is the call at which the fault strikes. */
static int strikes(const char *word, int count) {
  const char *fault = getenv("PHIEUKIN_FAULT");
  size_t length = strlen(word);
  return fault && strncmp(fault, word, length) == 0 && fault[length] == ' ' && atoi(fault + length) == count;
}

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

static void put(int fd, const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, fd, at, length);
    if (done <= 0) abort();
    at += done;
    length -= done;
  }
}

/* A record: kind, length of the path, path, offset, bytes to be written, size of the file before, length of the old bytes, old
 * bytes. */
static void remember(char kind, int fd, const char *path, int64_t offset, int64_t extent) {
  const char *name = getenv("PHIEUKIN_UNDO");
  if (!name) return;
  struct stat now;
  int64_t size = fstat(fd, &now) == 0 ? now.st_size : 0;
  int64_t length = extent;
  if (length < 0 || offset > size) length = 0;
  if (offset + length > size) length = size - offset;
  uint32_t path_length = strlen(path);
  size_t total = 1 + 4 + path_length + 32 + length;
  char *record = malloc(total), *at = record;
  if (!record) abort();
  *at++ = kind;
  memcpy(at, &path_length, 4); at += 4;
  memcpy(at, path, path_length); at += path_length;
  memcpy(at, &offset, 8); at += 8;
  memcpy(at, &extent, 8); at += 8;
  memcpy(at, &size, 8); at += 8;
  memcpy(at, &length, 8); at += 8;
  /* Read through the program's own handle: closing another one would drop SQLite's locks on the file. */
  if (length > 0 && syscall(SYS_pread64, fd, at, length, offset) != length) {
    free(record);
    return;
  }
  int undo = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (undo < 0) abort();
  put(undo, record, total);
  syscall(SYS_close, undo);
  free(record);
}

static ssize_t faulty_write(int fd, const void *bytes, size_t length, off_t offset, int positioned) {
  char path[4096];
  if (!watched(fd, path, sizeof path))
    return positioned ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
  if (!positioned) offset = lseek(fd, 0, SEEK_CUR);
  if (controlled("eio")) { errno = EIO; return -1; }
  struct stat now;
  if (controlled("full") && fstat(fd, &now) == 0 && offset + (off_t)length > now.st_size) { errno = ENOSPC; return -1; }
  int count = atomic_fetch_add(&writes, 1) + 1;
  remember('w', fd, path, offset, length);
  if (strikes("torn", count)) { syscall(SYS_pwrite64, fd, bytes, length / 2, offset); die(); }
  ssize_t done = positioned ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
  if (strikes("write", count)) die();
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return faulty_write(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return faulty_write(fd, bytes, length, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return faulty_write(fd, bytes, length, offset, 1); }

static int faulty_truncate(int fd, off_t length) {
  char path[4096];
  if (watched(fd, path, sizeof path)) {
    struct stat now;
    int64_t size = fstat(fd, &now) == 0 ? now.st_size : 0;
    remember('t', fd, path, length, size - length);
  }
  return syscall(SYS_ftruncate, fd, length);
}

int ftruncate(int fd, off_t length) { return faulty_truncate(fd, length); }
int ftruncate64(int fd, off_t length) { return faulty_truncate(fd, length); }

static int faulty_sync(int fd, long call) {
  char path[4096];
  if (!watched(fd, path, sizeof path)) return syscall(call, fd);
  if (controlled("fsync")) { errno = EIO; return -1; }
  int count = atomic_fetch_add(&syncs, 1) + 1;
  if (strikes("before-sync", count)) die();
  int done = syscall(call, fd);
  if (done == 0) remember('s', fd, path, 0, 0);
  if (strikes("after-sync", count)) die();
  return done;
}

int fsync(int fd) { return faulty_sync(fd, SYS_fsync); }
int fdatasync(int fd) { return faulty_sync(fd, SYS_fdatasync); }

static int refused(const char *path, int flags) {
  return (flags & O_ACCMODE) != O_RDONLY && strstr(path, ".sqlite") && strikes("readonly", 1);
}

#define OPEN(name)                                                            \
  int name(const char *path, int flags, ...) {                                \
    va_list more;                                                             \
    va_start(more, flags);                                                    \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                             \
    if (refused(path, flags)) { errno = EACCES; return -1; }                  \
    return syscall(SYS_openat, AT_FDCWD, path, flags, mode);                  \
  }
OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *time) {
  int done = syscall(SYS_clock_gettime, clock, time);
  if (done == 0 && clock == CLOCK_REALTIME && getenv("PHIEUKIN_CLOCK")) {
    static const long days[] = {0, 3, -40, 1, -1, 400, -2};
    int look = atomic_fetch_add(&looks, 1);
    time->tv_sec += 86400 * days[look % (int)(sizeof days / sizeof *days)];
  }
  return done;
}
