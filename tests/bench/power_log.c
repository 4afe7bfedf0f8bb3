/* Log every write, truncation and sync of the record's files, in order, for a replay of power cuts.
 *
 * Preloaded into the writing process. Each line of $POWER_LOG's file is one record:
 * a header "op fd-path-number offset length\n" followed by the bytes of a write. An acknowledgement is
 * logged by the program itself: it writes to a file whose path ends in ".ack".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static int out = -1;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

static void begin(void) {
    if (out >= 0) return;
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    out = open(getenv("POWER_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* 'r' the record, 'w' its WAL, 'a' an acknowledgement, 0 anything else */
static char which(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n <= 0) return 0;
    path[n] = 0;
    if (n > 9 && !strcmp(path + n - 9, "record.db")) return 'r';
    if (n > 13 && !strcmp(path + n - 13, "record.db-wal")) return 'w';
    if (n > 4 && !strcmp(path + n - 4, ".ack")) return 'a';
    return 0;
}

static void note(char op, char file, long long at, const void *bytes, size_t length) {
    char head[64];
    int n = snprintf(head, sizeof head, "%c %c %lld %zu\n", op, file, at, length);
    pthread_mutex_lock(&guard);
    real_write(out, head, n);
    if (bytes) real_write(out, bytes, length);
    pthread_mutex_unlock(&guard);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) {
    begin();
    ssize_t done = real_pwrite(fd, bytes, length, at);
    char file = which(fd);
    if (file && done > 0) note('W', file, at, bytes, done);
    return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
    begin();
    char file = which(fd);
    if (file == 'a') note('A', file, 0, bytes, length);
    else if (file) note('W', file, lseek(fd, 0, SEEK_CUR), bytes, length);
    return real_write(fd, bytes, length);
}

int ftruncate64(int fd, off_t length) {
    begin();
    char file = which(fd);
    int done = real_ftruncate(fd, length);
    if (file && !done) note('T', file, length, NULL, 0);
    return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int (*real)(int)) {
    char file = which(fd);
    int done = real(fd);
    if (file && !done) note('S', file, 0, NULL, 0);
    return done;
}
int fsync(int fd) { begin(); return synced(fd, real_fsync); }
int fdatasync(int fd) { begin(); return synced(fd, real_fdatasync); }
